package io.github.bihuan.matrix;

import io.github.bihuan.fixtures.OwnerSql;
import java.util.Map;
import java.util.UUID;

/** A channel and a delivery of a notice by it, written as they stand so that nothing is ever sent. */
final class MatrixDelivery {

    private static final String CHANNEL =
            """
            insert into notice_channel (id, channel, name, region_code, url, url_shown, per_minute, status, created_at, changed_at)
            values (?, 'WECOM_ROBOT', ?, ?, 'sealed', 'https://robot.example.cn/***', 20, 'SUSPENDED', now(), now())""";

    private static final String ENDPOINT =
            """
            insert into delivery_endpoint (endpoint, per_minute, tokens, refilled_at) values (?, 20, 0, now())""";

    private static final String DELIVERY =
            """
            insert into delivery (id, notice_id, region_code, channel, endpoint, channel_id, status, message_id, created_at, due_at)
            values (?, ?, ?, 'WECOM_ROBOT', ?, ?, 'CANCELLED', ?, now(), now())""";

    private MatrixDelivery() {}

    /** Answers their ids. */
    static Map<String, UUID> of(String region, UUID notice) {
        UUID channel = UUID.randomUUID();
        UUID delivery = UUID.randomUUID();
        OwnerSql.change(CHANNEL, channel, MatrixWorld.SECRET, region);
        OwnerSql.change(ENDPOINT, channel.toString());
        OwnerSql.change(DELIVERY, delivery, notice, region, channel.toString(), channel, "<" + delivery + ">");
        return Map.of("channel", channel, "delivery", delivery);
    }
}
