package io.github.bihuan.shared.problem;

import io.github.bihuan.shared.db.DatabaseTimeout;
import io.smallrye.mutiny.CompositeException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.web.RoutingContext;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Optional;
import org.hibernate.JDBCException;
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
                .orElseGet(() -> isUnavailable(failure) ? unavailable(failure, request) : fault(failure, request));
    }

    private static Optional<BusinessRuleViolation> ofDatabase(Throwable failure) {
        return failure instanceof PgException refused ? DatabaseProblems.of(refused) : Optional.empty();
    }

    /**
     * The pool refuses and gives up with bare throwables and connect exceptions; a connection that breaks under a statement
     * says so with an exception of its own; Hibernate wraps what the database said.
     */
    private static boolean isUnavailable(Throwable failure) {
        if (failure instanceof PgException refused) {
            return DatabaseProblems.isUnavailable(refused.getSqlState());
        }
        if (failure instanceof JDBCException wrapped) {
            return DatabaseProblems.isUnavailable(wrapped.getSQLState());
        }
        return failure instanceof DatabaseTimeout
                || failure instanceof NoStackTraceThrowable
                || failure instanceof ClosedConnectionException
                || failure instanceof IOException;
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
