package io.github.bihuan.shared.problem;

import io.smallrye.mutiny.CompositeException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.pgclient.PgException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What a failure of the program or of its database means for the client. States that pass are logged as warnings, faults as errors. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private Failures() {}

    static BusinessRuleViolation of(Throwable failure, RoutingContext request) {
        if (failure instanceof BusinessRuleViolation refusal) {
            return refusal;
        }
        if (failure instanceof CompositeException several) {
            return of(several.getCauses().get(0), request);
        }
        return ofDatabase(failure)
                .orElseGet(() -> Outage.is(failure) ? unavailable(failure, request) : fault(failure, request));
    }

    private static Optional<BusinessRuleViolation> ofDatabase(Throwable failure) {
        return failure instanceof PgException refused ? DatabaseProblems.of(refused) : Optional.empty();
    }

    private static BusinessRuleViolation unavailable(Throwable failure, RoutingContext request) {
        LOG.warnf("%s: %s", request.normalizedPath(), failure.getMessage());
        return CommonProblem.SERVICE_UNAVAILABLE.on(null, "数据库暂时不可用，请稍后重试");
    }

    private static BusinessRuleViolation fault(Throwable failure, RoutingContext request) {
        LOG.errorf(failure, "%s %s", request.request().method(), request.normalizedPath());
        return CommonProblem.INTERNAL_ERROR.on(null, null);
    }
}
