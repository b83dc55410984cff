package io.github.bihuan.shared.db;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import java.util.function.Function;

/** Reads without the second wall: no transaction and no scope said, on connections that row-level security does not concern. */
public final class Unwalled {

    private final Pool pool;

    /** @param pool connections of the tables' owner */
    public Unwalled(Pool pool) {
        this.pool = pool;
    }

    public <T> Uni<T> read(Function<Tx, Uni<T>> work) {
        return Uni.createFrom()
                .completionStage(() -> pool.getConnection().toCompletionStage())
                .flatMap(open -> work.apply(new Tx(Scope.nation(), new Transacted((sql, parameters) -> Uni.createFrom()
                                .completionStage(open.preparedQuery(sql)
                                        .execute(parameters)
                                        .toCompletionStage()))))
                        .onTermination()
                        .invoke(() -> open.close()));
    }
}
