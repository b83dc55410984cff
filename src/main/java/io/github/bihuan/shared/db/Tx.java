package io.github.bihuan.shared.db;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One open transaction (or read-only connection): executes SQL on its own connection, one statement after the other. Journal,
 * facts and notices are written through it in the same way whether Hibernate Reactive or the SQL client began it. Never
 * use one {@code Tx} from two chains in parallel.
 */
public final class Tx {

    private static final String SORTING = "select set_config('enable_sort', $1, true)";

    private final Scope scope;
    private final Statements statements;

    Tx(Scope scope, Statements statements) {
        this.scope = scope;
        this.statements = statements;
    }

    /**
     * What the program itself does in a caller's transaction wherever it leads, such as finding whom a notice must reach. Nothing
     * of what it reads may be answered to the caller. Afterwards the caller's wall stands again.
     */
    public <T> Uni<T> beyondTheWall(Supplier<Uni<T>> work) {
        return Scope.nation().equals(scope)
                ? work.get()
                : statements
                        .raise(Scope.nation())
                        .chain(() -> work.get())
                        .call(() -> statements.raise(scope))
                        .onFailure()
                        .call(() -> statements.raise(scope).onFailure().recoverWithNull());
    }

    /**
     * Queries that want the first rows in an order that an index has: PostgreSQL walks that index and stops, instead of finding all
     * rows, which it may take for few, to sort them.
     */
    public <T> Uni<T> inOrderOfAnIndex(Supplier<Uni<T>> work) {
        return query(SORTING, "off").chain(() -> work.get()).call(() -> query(SORTING, "on"));
    }

    /** Whether the transaction's wall hides nothing that lies in the region. */
    public boolean seesAllOf(String regionCode) {
        return scope.containsAllOf(regionCode);
    }

    /** Executes and answers the rows as they are. */
    public Uni<RowSet<Row>> query(String sql, Object... parameters) {
        return statements.execute(sql, Tuple.from(Arrays.asList(parameters)));
    }

    /** Executes and answers the number of rows touched. */
    public Uni<Integer> execute(String sql, Object... parameters) {
        return query(sql, parameters).map(RowSet::rowCount);
    }

    public <T> Uni<List<T>> list(Function<Row, T> mapper, String sql, Object... parameters) {
        return query(sql, parameters).map(rows -> mapAll(rows, mapper));
    }

    /** The first row, if any. */
    public <T> Uni<Optional<T>> find(Function<Row, T> mapper, String sql, Object... parameters) {
        return query(sql, parameters).map(rows -> first(rows, mapper));
    }

    public <T> Uni<List<T>> list(Function<Row, T> mapper, Sql sql) {
        return list(mapper, sql.text(), sql.parameters());
    }

    public <T> Uni<Optional<T>> find(Function<Row, T> mapper, Sql sql) {
        return find(mapper, sql.text(), sql.parameters());
    }

    /** Counts the rows of a query, but never more than so many. */
    public Uni<Long> count(Sql rows, long most) {
        Sql limited = rows.append("limit", most);
        String counting = "select count(*) from (" + limited.text() + ") counted";
        return find(row -> row.getLong(0), counting, limited.parameters()).map(Optional::orElseThrow);
    }

    public Uni<Integer> execute(Sql sql) {
        return execute(sql.text(), sql.parameters());
    }

    private static <T> List<T> mapAll(RowSet<Row> rows, Function<Row, T> mapper) {
        List<T> result = new ArrayList<>(rows.size());
        rows.forEach(row -> result.add(mapper.apply(row)));
        return result;
    }

    private static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> mapper) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? Optional.of(mapper.apply(iterator.next())) : Optional.empty();
    }
}
