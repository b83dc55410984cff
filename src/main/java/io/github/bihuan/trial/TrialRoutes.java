package io.github.bihuan.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.problem.ProblemWriter;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** {@code /trial/clock}, {@code /trial/users}, {@code /trial/tokens}: there only in trial mode, otherwise not even a route. */
@Singleton
public class TrialRoutes {

    private static final String CLOCK = "/trial/clock";

    private final TrialControl control;
    private final TrialTokens tokens;
    private final ObjectMapper json;
    private final ProblemWriter problems;

    TrialRoutes(TrialControl control, TrialTokens tokens, ObjectMapper json, ProblemWriter problems) {
        this.control = control;
        this.tokens = tokens;
        this.json = json;
        this.problems = problems;
    }

    /** A request to move the clock; {@code outage} lets the jobs on the way fail to run. */
    record MoveClock(OffsetDateTime at, Boolean frozen, Boolean outage) {}

    /** The clock's answer. */
    record ClockView(Instant at, boolean frozen) {}

    /** A request for a token; {@code enterpriseId} puts an enterprise user into another enterprise. */
    record TokenRequest(String user, UUID enterpriseId) {}

    /** A sample user as listed. */
    record UserView(String user, String name, List<String> roles, String regionCode, String organisation) {}

    void register(@Observes Router router) {
        if (TrialMode.isActive()) {
            router.route("/trial/*").handler(BodyHandler.create(false));
            router.get(CLOCK).handler(request -> answer(request, 200, this::readClock));
            router.put(CLOCK).handler(request -> answer(request, 200, this::moveClock));
            router.get("/trial/users").handler(request -> answer(request, 200, this::listUsers));
            router.post("/trial/tokens").handler(request -> answer(request, 200, this::issueToken));
        }
    }

    private Uni<?> readClock(RoutingContext request) {
        return Uni.createFrom().item(view());
    }

    private Uni<?> moveClock(RoutingContext request) {
        MoveClock move = body(request, MoveClock.class);
        Instant target = move.at() == null ? null : move.at().toInstant();
        return control.move(target, Boolean.TRUE.equals(move.frozen()), Boolean.TRUE.equals(move.outage()))
                .map(ignored -> view());
    }

    private ClockView view() {
        return new ClockView(control.now(), control.frozen());
    }

    private Uni<?> listUsers(RoutingContext request) {
        List<UserView> items = tokens.users().stream()
                .map(user ->
                        new UserView(user.user(), user.name(), user.roles(), user.regionCode(), user.organisation()))
                .toList();
        return Uni.createFrom().item(Map.of("items", items));
    }

    private Uni<?> issueToken(RoutingContext request) {
        TokenRequest wanted = body(request, TokenRequest.class);
        return tokens.issue(wanted.user(), wanted.enterpriseId());
    }

    private <T> T body(RoutingContext request, Class<T> type) {
        try {
            String text = request.body().asString();
            T read = json.readValue(text == null || text.isBlank() ? "{}" : text, type);
            if (read == null) {
                throw new BusinessRuleViolation(CommonProblem.VALIDATION_FAILED, "body", "请求内容不能为空");
            }
            return read;
        } catch (JsonProcessingException unreadable) {
            throw ProblemWriter.unreadable(unreadable);
        }
    }

    private void answer(RoutingContext request, int status, Function<RoutingContext, Uni<?>> work) {
        Uni.createFrom()
                .deferred(() -> work.apply(request))
                .subscribe()
                .with(body -> write(request, status, body), failure -> fail(request, failure));
    }

    private void write(RoutingContext request, int status, Object body) {
        try {
            request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "application/json")
                    .end(json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }

    private void fail(RoutingContext request, Throwable failure) {
        if (failure instanceof BusinessRuleViolation refusal) {
            problems.write(request, refusal);
        } else {
            request.fail(failure);
        }
    }
}
