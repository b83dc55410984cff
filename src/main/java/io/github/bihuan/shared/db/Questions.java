package io.github.bihuan.shared.db;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.function.BiFunction;

/** Queries without a transaction around them: each says the scope itself and can change nothing. */
final class Questions implements Statements {

    private final BiFunction<String, Tuple, Uni<RowSet<Row>>> connection;
    private Scope scope;

    Questions(BiFunction<String, Tuple, Uni<RowSet<Row>>> connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    @Override
    public Uni<RowSet<Row>> execute(String sql, Tuple parameters) {
        return connection.apply(Wall.around(sql, parameters.size()), Wall.around(parameters, scope));
    }

    @Override
    public Uni<Void> raise(Scope wanted) {
        scope = wanted;
        return Uni.createFrom().voidItem();
    }
}
