package io.github.bihuan.shared.db;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.impl.SqlClientConnection;

/**
 * Opens transactions, each behind the wall of a {@link Scope}: no row outside it can be read or written. A unit of work that has
 * begun always finishes and gives its connection back, even when the client that asked for it has hung up: cancellation
 * does not travel into it. Deadlocks and serialization failures are tried again, so a unit of work must do nothing but talk to
 * the database.
 */
@Singleton
public final class Database {

    /** What a unit of work has; PostgreSQL ends a statement that takes longer, for nobody waits for it. */
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** What a file of a hundred thousand rows has, each of its statements like any other. */
    private static final Duration TIMEOUT_OF_FILES = Duration.ofMinutes(10);

    private static final Set<String> RETRYABLE = Set.of("40001", "40P01");
    private static final int RETRIES = 3;
    /** Hibernate wraps the session's connection for batches; this asks for the connection itself. */
    private static final int UNBATCHED = 1;

    private static final String NEWEST = "begin read only";
    private static final String ONE_INSTANT = "begin isolation level repeatable read, read only";

    private final Pool pool;

    Database(Pool pool) {
        this.pool = pool;
    }

    /** Reads; each statement sees the newest committed rows. The program's own reads are one transaction: some say settings for its length. */
    public <T> Uni<T> read(Scope scope, Function<Tx, Uni<T>> work) {
        return shielded(Scope.nation().equals(scope) ? reading(NEWEST, scope, work) : asking(scope, work));
    }

    /** Reads several statements that all see the same instant (REPEATABLE READ, READ ONLY). */
    public <T> Uni<T> snapshot(Scope scope, Function<Tx, Uni<T>> work) {
        return shielded(reading(ONE_INSTANT, scope, work));
    }

    /** A snapshot from which a file is written: it may take minutes. */
    public <T> Uni<T> longSnapshot(Scope scope, Function<Tx, Uni<T>> work) {
        return shielded(reading(ONE_INSTANT, scope, work), TIMEOUT_OF_FILES);
    }

    /** Everything or nothing: commits when the work succeeds, rolls back when it fails. */
    public <T> Uni<T> write(Scope scope, Function<Tx, Uni<T>> work) {
        return shielded(connection()
                .flatMap(open -> transaction(open, scope, work).onTermination().call(() -> close(open)))
                .onFailure(Database::isRetryable)
                .retry()
                .atMost(RETRIES));
    }

    /**
     * The same with a Hibernate Reactive session on the same connection: Panache repositories used inside the work take part, and
     * what the work does through {@code Tx} is in the same transaction.
     */
    public <T> Uni<T> session(Scope scope, Function<Tx, Uni<T>> work) {
        return shielded(Panache.withTransaction(
                () -> Panache.getSession().flatMap(session -> walled(tx(session, scope), scope, work))));
    }

    /** Without a transaction: the scope goes with every query. */
    private <T> Uni<T> asking(Scope scope, Function<Tx, Uni<T>> work) {
        return connection().flatMap(open -> deferred(work, new Tx(scope, new Questions(statements(open), scope)))
                .onTermination()
                .invoke(() -> open.close()));
    }

    private <T> Uni<T> reading(String begin, Scope scope, Function<Tx, Uni<T>> work) {
        return connection()
                .flatMap(open ->
                        behindTheWall(open, begin, scope, work).onTermination().invoke(() -> leave(open)));
    }

    /** Begins, says the scope and goes on without awaiting either: they arrive in this order, and a failure of theirs fails all. */
    private static <T> Uni<T> behindTheWall(SqlConnection open, String begin, Scope scope, Function<Tx, Uni<T>> work) {
        Future<?> begun = open.query(begin).execute();
        Future<?> raised = raise(open, scope);
        return deferred(work, tx(open, scope))
                .flatMap(result -> uni(Future.all(begun, raised)).replaceWith(result));
    }

    private static Future<?> raise(SqlConnection open, Scope scope) {
        return open.preparedQuery(Wall.RAISE).execute(Tuple.from(Wall.parameters(scope)));
    }

    private static <T> Uni<T> transaction(SqlConnection open, Scope scope, Function<Tx, Uni<T>> work) {
        return uni(open.begin()).flatMap(begun -> walled(open, scope, work)
                .flatMap(result -> uni(begun.commit()).replaceWith(result))
                .onFailure()
                .recoverWithUni(failure -> rollback(begun, failure)));
    }

    private static <T> Uni<T> walled(SqlConnection open, Scope scope, Function<Tx, Uni<T>> work) {
        Future<?> raised = raise(open, scope);
        return deferred(work, tx(open, scope)).flatMap(result -> uni(raised).replaceWith(result));
    }

    private static <T> Uni<T> walled(Tx tx, Scope scope, Function<Tx, Uni<T>> work) {
        return tx.query(Wall.RAISE, Wall.parameters(scope)).chain(() -> work.apply(tx));
    }

    private static <T> Uni<T> rollback(Transaction begun, Throwable failure) {
        return uni(begun.rollback()).onFailure().recoverWithNull().flatMap(ignored -> Uni.createFrom()
                .failure(failure));
    }

    /** Work that refuses before it has said anything to the database fails like any other: its connection must come back. */
    private static <T> Uni<T> deferred(Function<Tx, Uni<T>> work, Tx tx) {
        return Uni.createFrom().deferred(() -> work.apply(tx));
    }

    /** A connection of its own for each attempt; one that comes after the wait was given up goes straight back. */
    private Uni<SqlConnection> connection() {
        return Uni.createFrom().deferred(() -> {
            Future<SqlConnection> wanted = pool.getConnection();
            return uni(wanted).onCancellation().invoke(() -> wanted.onSuccess(SqlConnection::close));
        });
    }

    /** Ends the reading transaction behind the caller's back: the answer does not wait for it. */
    private static void leave(SqlConnection open) {
        open.query("commit").execute().onComplete(ended -> open.close());
    }

    private static Uni<Void> close(SqlConnection open) {
        return uni(open.close()).onFailure().recoverWithNull();
    }

    private static Tx tx(SqlConnection open, Scope scope) {
        var kept = statements(open);
        boolean own = Scope.nation().equals(scope);
        return new Tx(scope, new Transacted(own ? (sql, parameters) -> kept.apply(Plans.anew(sql), parameters) : kept));
    }

    private static BiFunction<String, Tuple, Uni<RowSet<Row>>> statements(SqlConnection open) {
        return (sql, parameters) -> uni(open.preparedQuery(sql).execute(parameters));
    }

    private static Tx tx(Mutiny.Session session, Scope scope) {
        var connection = (SqlClientConnection)
                ((MutinySessionImpl) session).getReactiveConnection().withBatchSize(UNBATCHED);
        return new Tx(scope, new Transacted((sql, parameters) -> session.flush()
                .chain(() -> Uni.createFrom().completionStage(() -> connection.preparedQuery(sql, parameters)))));
    }

    private static boolean isRetryable(Throwable failure) {
        return failure instanceof PgException postgres && RETRYABLE.contains(postgres.getSqlState());
    }

    /** Subscribed once, finished always: a cancelled request does not cancel the work. */
    private static <T> Uni<T> shielded(Uni<T> work) {
        return shielded(work, TIMEOUT);
    }

    private static <T> Uni<T> shielded(Uni<T> work, Duration timeout) {
        Uni<T> timed = work.ifNoItem().after(timeout).failWith(DatabaseTimeout::new);
        return Uni.createFrom().emitter(emitter -> timed.subscribe().with(emitter::complete, emitter::fail));
    }

    private static <T> Uni<T> uni(Future<T> future) {
        return Uni.createFrom().completionStage(future.toCompletionStage());
    }
}
