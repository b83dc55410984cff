package io.github.bihuan.shared.problem;

import io.github.bihuan.shared.db.DatabaseTimeout;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import org.hibernate.JDBCException;

/** Tells a database that is out of reach for a while from one that refuses what it was given. */
public final class Outage {

    private Outage() {}

    /**
     * The pool refuses and gives up with bare throwables and connect exceptions; a connection that breaks under a statement
     * says so with an exception of its own; Hibernate wraps what the database said.
     */
    public static boolean is(Throwable failure) {
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
}
