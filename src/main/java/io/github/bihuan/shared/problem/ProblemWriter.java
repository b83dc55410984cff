package io.github.bihuan.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Answers a refusal where no JAX-RS endpoint is at work: plain routes and limits. */
@Singleton
public final class ProblemWriter {

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    public void write(RoutingContext request, BusinessRuleViolation refusal) {
        var problem = Problems.problem(request, refusal.type(), refusal.getMessage(), refusal.violations());
        try {
            Problems.headers(request, refusal.type())
                    .forEach((name, value) -> request.response().putHeader(name, value));
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }

    /** The refusal of a body that is no readable JSON of its type. */
    public static BusinessRuleViolation unreadable(JsonProcessingException unreadable) {
        return JsonProblems.of(unreadable);
    }
}
