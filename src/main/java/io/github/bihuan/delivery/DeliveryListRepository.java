package io.github.bihuan.delivery;

import io.github.bihuan.delivery.DeliveryApi.DeliveryView;
import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.DeliveryStatus;
import io.github.bihuan.shared.db.Columns;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads deliveries, and brings dead ones back. */
@Singleton
final class DeliveryListRepository {

    private static final String SELECT =
            """
            select d.id, d.notice_id, d.channel, d.channel_id, d.region_code, coalesce(p.name, c.name, o.name) as name, d.address,
              d.status, d.attempts, d.message_id, d.last_error, d.next_at, d.created_at, d.sent_at
            from delivery d
            left join consignee p on p.recipient_id = d.recipient_id
            left join notice_channel c on c.id = d.channel_id
            left join digest g on g.id = d.digest_id
            left join official o on o.id = g.official_id
            where true""";

    private static final String OF_NOTICE = " and d.notice_id = $1 order by p.copy, name, d.channel, d.id";

    private static final String REVIVE =
            """
            update delivery d set status = 'PENDING', attempts = 0, next_at = $2
            where d.id = $1 and d.status = 'DEAD'""";

    private static final String RETIRED =
            """
            select exists (select from delivery d join notice_channel c on c.id = d.channel_id
              where d.id = $1 and c.status = 'RETIRED') as retired""";

    Uni<List<DeliveryView>> ofNotice(Tx tx, UUID notice) {
        return tx.list(DeliveryListRepository::view, SELECT + OF_NOTICE, notice);
    }

    Uni<List<DeliveryView>> list(Tx tx, Scope scope, DeliveryFilter filter, PageRequest page) {
        Sql sql = matching(SELECT, scope, filter);
        page.cursor(2).ifPresent(cursor -> sql.append("and (d.created_at, d.id) < (", cursor.instant(0))
                .append(",", cursor.uuid(1))
                .append(")"));
        return tx.list(
                DeliveryListRepository::view, sql.append("order by d.created_at desc, d.id desc limit", page.fetch()));
    }

    Uni<Long> count(Tx tx, Scope scope, DeliveryFilter filter, long most) {
        return tx.count(matching("select from delivery d where true", scope, filter), most);
    }

    Uni<Optional<DeliveryView>> find(Tx tx, Scope scope, UUID id) {
        return tx.find(
                DeliveryListRepository::view,
                Sql.of(SELECT).inRegions("d", scope).append("and d.id =", id));
    }

    /** Answers how many were dead: one or none. */
    Uni<Integer> revive(Tx tx, UUID id, Instant now) {
        return tx.execute(REVIVE, id, now.atOffset(ZoneOffset.UTC));
    }

    Uni<Boolean> channelRetired(Tx tx, UUID id) {
        return tx.find(row -> row.getBoolean("retired"), RETIRED, id).map(Optional::orElseThrow);
    }

    private static Sql matching(String start, Scope scope, DeliveryFilter filter) {
        return Sql.of(start)
                .inRegions("d", scope)
                .inRegionIfPresent("d", filter.region())
                .appendIfPresent("and d.status =", filter.statusName())
                .appendIfPresent("and d.channel =", filter.channelName())
                .appendIfPresent("and d.channel_id =", filter.channelId)
                .appendIfPresent("and d.notice_id =", filter.noticeId);
    }

    private static DeliveryView view(Row row) {
        return new DeliveryView(
                row.getUUID("id"),
                row.getUUID("notice_id"),
                Channel.valueOf(row.getString("channel")),
                row.getUUID("channel_id"),
                row.getString("region_code"),
                row.getString("name"),
                Addresses.masked(row.getString("address")),
                DeliveryStatus.valueOf(row.getString("status")),
                row.getInteger("attempts"),
                row.getString("message_id"),
                row.getString("last_error"),
                Columns.instant(row, "next_at"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "sent_at"));
    }
}
