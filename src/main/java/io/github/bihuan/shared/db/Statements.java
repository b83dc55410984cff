package io.github.bihuan.shared.db;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/** How a unit of work speaks to its connection, and behind which wall. */
interface Statements {

    Uni<RowSet<Row>> execute(String sql, Tuple parameters);

    /** From now on behind the wall of this scope. */
    Uni<Void> raise(Scope scope);
}
