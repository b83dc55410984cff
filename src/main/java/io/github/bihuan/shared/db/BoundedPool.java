package io.github.bihuan.shared.db;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the queue in front of the connection pool: under overload clients hear 503 early instead of all waiting in vain. And bounds
 * what PostgreSQL does for a program that has given up, was killed or stands still (a frozen node): its locks would keep the others waiting.
 */
@Singleton
final class BoundedPool implements PgPoolCreator {

    private static final Duration GONE = Duration.ofSeconds(2);
    private static final int LONGEST_KEPT = 10_000;

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
        input.pgConnectOptionsList().forEach(this::bound);
        return PgBuilder.pool()
                .with(options)
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }

    private void bound(PgConnectOptions connection) {
        connection.setPreparedStatementCacheSqlLimit(LONGEST_KEPT).setPreparedStatementCacheSqlFilter(Plans::areKept);
        connection
                .addProperty("idle_in_transaction_session_timeout", millis(settings.maxIdle()))
                .addProperty("tcp_user_timeout", millis(settings.maxIdle()))
                .addProperty("client_connection_check_interval", millis(GONE))
                .addProperty("statement_timeout", millis(Database.TIMEOUT));
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
