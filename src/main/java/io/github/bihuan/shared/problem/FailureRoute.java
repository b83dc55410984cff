package io.github.bihuan.shared.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers the failures of plain routes – trial, health, limits of the HTTP layer – as problems, before any error page could. */
@Singleton
public class FailureRoute {

    private static final int BEFORE_ERROR_PAGES = -10_000;
    private static final int SERVER_ERROR = 500;

    private final ProblemWriter problems;

    FailureRoute(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ERROR_PAGES).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (request.response().headWritten()) {
            request.request().connection().close();
        } else {
            problems.write(request, refusal(request));
        }
    }

    private static BusinessRuleViolation refusal(RoutingContext request) {
        Throwable failure = request.failure();
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException) {
            return CommonProblem.UNAUTHENTICATED.on(null, "请先登录，并在 Authorization 请求头中提供有效的 Bearer 令牌");
        }
        if (failure instanceof ForbiddenException) {
            return CommonProblem.FORBIDDEN.on(null, "您的角色不允许此操作");
        }
        return failure == null || request.statusCode() != SERVER_ERROR
                ? CommonProblem.ofStatus(request.statusCode())
                        .orElse(CommonProblem.INTERNAL_ERROR)
                        .on(null, null)
                : Failures.of(failure, request);
    }
}
