package io.github.bihuan.delivery;

import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** 企业微信群机器人: its key is part of the URL. */
@Singleton
final class WeComRobot implements Sender {

    private static final Set<Integer> TOO_OFTEN = Set.of(45009);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final OutboundHttp http;
    private final RobotText texts;

    WeComRobot(OutboundHttp http, RobotText texts) {
        this.http = http;
        this.texts = texts;
    }

    @Override
    public Channel channel() {
        return Channel.WECOM_ROBOT;
    }

    @Override
    public Uni<Outcome> send(Parcel parcel) {
        var message =
                new JsonObject().put("msgtype", "text").put("text", new JsonObject().put("content", texts.of(parcel)));
        return HttpOutcomes.of(
                http.post(parcel.line().url(), Map.of(), message.encode()),
                answer -> RobotAnswer.of(answer, TOO_OFTEN, PAUSE));
    }
}
