package io.github.bihuan.delivery;

import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** 钉钉群机器人: each message is signed; who sends too often is shut out for ten minutes. */
@Singleton
final class DingTalkRobot implements Sender {

    private static final Set<Integer> TOO_OFTEN = Set.of(130101, 410100);
    private static final Duration SHUT_OUT = Duration.ofMinutes(10);

    private final OutboundHttp http;
    private final RobotText texts;
    private final Clock clock;

    DingTalkRobot(OutboundHttp http, RobotText texts, Clock clock) {
        this.http = http;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.DINGTALK_ROBOT;
    }

    @Override
    public Uni<Outcome> send(Parcel parcel) {
        var message =
                new JsonObject().put("msgtype", "text").put("text", new JsonObject().put("content", texts.of(parcel)));
        return HttpOutcomes.of(
                http.post(signed(parcel.line()), Map.of(), message.encode()),
                answer -> RobotAnswer.of(answer, TOO_OFTEN, SHUT_OUT));
    }

    private URI signed(Line line) {
        String url = line.url().toString();
        String joint = url.contains("?") ? "&" : "?";
        return URI.create(url + joint + Signatures.dingTalkQuery(line.secret(), clock.instant()));
    }
}
