package io.github.bihuan.delivery;

import io.github.bihuan.delivery.OutboundHttp.Answer;
import io.github.bihuan.delivery.OutboundHttp.NotSent;
import io.github.bihuan.delivery.domain.Outcome;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;

/** What an HTTP answer, or its absence, means for a delivery. */
final class HttpOutcomes {

    private static final int TOO_MANY = 429;
    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private HttpOutcomes() {}

    /** @param accepted what an answer of the 2xx kind means */
    static Uni<Outcome> of(Uni<Answer> answer, Function<Answer, Outcome> accepted) {
        return answer.map(given -> outcome(given, accepted)).onFailure().recoverWithItem(HttpOutcomes::failure);
    }

    private static Outcome outcome(Answer answer, Function<Answer, Outcome> accepted) {
        int status = answer.status();
        if (status == TOO_MANY) {
            return Outcome.throttled("对方限速（HTTP 429）", pause(answer.retryAfter()));
        }
        return status / 100 == 2 ? accepted.apply(answer) : Outcome.failed("对方拒绝（HTTP " + status + "）");
    }

    private static Outcome failure(Throwable failure) {
        return failure instanceof NotSent
                ? Outcome.failed(failure.getMessage())
                : Outcome.unknown("已发出但未得到答复：" + OutboundHttp.kind(failure));
    }

    /** The seconds it asks for, between one minute and one hour; dates and nonsense count as a minute. */
    private static Duration pause(String retryAfter) {
        if (retryAfter == null || !retryAfter.matches("\\d{1,6}")) {
            return SHORTEST_PAUSE;
        }
        long asked = Long.parseLong(retryAfter);
        return Duration.ofSeconds(Math.min(LONGEST_PAUSE.toSeconds(), Math.max(SHORTEST_PAUSE.toSeconds(), asked)));
    }
}
