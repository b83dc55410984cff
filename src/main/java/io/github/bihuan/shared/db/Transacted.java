package io.github.bihuan.shared.db;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.function.BiFunction;

/** Statements of one open transaction, to which the scope is said once. */
record Transacted(BiFunction<String, Tuple, Uni<RowSet<Row>>> connection) implements Statements {

    @Override
    public Uni<RowSet<Row>> execute(String sql, Tuple parameters) {
        return connection.apply(sql, parameters);
    }

    @Override
    public Uni<Void> raise(Scope scope) {
        return execute(Wall.RAISE, Tuple.from(Wall.parameters(scope))).replaceWithVoid();
    }
}
