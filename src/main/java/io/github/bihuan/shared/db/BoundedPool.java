package io.github.bihuan.shared.db;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the queue in front of the connection pool: under overload clients hear 503 early instead of all waiting in vain. And bounds
 * how long the locks of a process that stands still (a frozen node) keep the others waiting.
 */
@Singleton
final class BoundedPool implements PgPoolCreator {

    private static final String IDLE_IN_TRANSACTION = "idle_in_transaction_session_timeout";

    private final DatabaseSettings settings;

    BoundedPool(DatabaseSettings settings) {
        this.settings = settings;
    }

    @Override
    public Pool create(Input input) {
        PoolOptions options = input.poolOptions()
                .setMaxWaitQueueSize(settings.maxWaiting())
                .setConnectionTimeout(Math.toIntExact(settings.maxWait().toMillis()))
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        input.pgConnectOptionsList()
                .forEach(connection -> connection.addProperty(
                        IDLE_IN_TRANSACTION, String.valueOf(settings.maxIdle().toMillis())));
        return PgBuilder.pool()
                .with(options)
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
