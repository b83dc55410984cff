package io.github.bihuan.delivery;

import io.github.bihuan.delivery.OutboundHttp.Answer;
import io.github.bihuan.delivery.domain.Outcome;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Set;

/** Robots answer 200 whatever happened; {@code errcode} says what did. */
final class RobotAnswer {

    private RobotAnswer() {}

    /** @param tooOften the codes by which it refuses for being asked too often, and for how long that lasts */
    static Outcome of(Answer answer, Set<Integer> tooOften, Duration pause) {
        Integer code = code(answer.body());
        if (code == null) {
            return Outcome.failed("机器人的答复无法识别");
        }
        if (tooOften.contains(code)) {
            return Outcome.throttled("机器人限速（errcode " + code + "）", pause);
        }
        return code == 0 ? Outcome.sent() : Outcome.failed("机器人拒绝（errcode " + code + "）");
    }

    private static Integer code(String body) {
        try {
            return new JsonObject(body).getValue("errcode") instanceof Number number ? number.intValue() : null;
        } catch (DecodeException e) {
            return null;
        }
    }
}
