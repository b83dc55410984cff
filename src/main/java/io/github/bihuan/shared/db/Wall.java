package io.github.bihuan.shared.db;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The second wall: says the scope to PostgreSQL for the length of one transaction, where the row-level security policies
 * ({@code V0110}) read it. A transaction that has said nothing sees no row.
 */
final class Wall {

    private static final List<String> SETTINGS =
            List.of("region_from", "region_to", "enterprise", "responsible", "organisation", "official");

    static final String RAISE = "select " + settings(0);

    /** By the number of a query's own parameters: every read needs one. */
    private static final Map<Integer, String> SETTINGS_AFTER = new ConcurrentHashMap<>();

    private Wall() {}

    static Object[] parameters(Scope scope) {
        return new Object[] {
            scope.regionFrom(),
            scope.regionTo(),
            text(scope.enterpriseId()),
            text(scope.responsibleOfficialId()),
            text(scope.organisationId()),
            text(scope.officialId())
        };
    }

    /**
     * The query, saying its scope itself: one message, where beginning, saying, asking and ending a transaction are four. The scope
     * is said in a sub-query that depends on no row, which PostgreSQL evaluates before it touches any (One-Time Filter). Were it
     * evaluated later, rows would be missing; none could be seen too many.
     */
    static String around(String query, int parameters) {
        return "select asked.* from (" + query + "\n) asked where (select concat("
                + SETTINGS_AFTER.computeIfAbsent(parameters, Wall::settings) + ")) is not null";
    }

    /** The parameters of the query, and behind them the scope. */
    static Tuple around(Tuple parameters, Scope scope) {
        for (Object setting : parameters(scope)) {
            parameters.addValue(setting);
        }
        return parameters;
    }

    private static String settings(int after) {
        return IntStream.range(0, SETTINGS.size())
                .mapToObj(i -> "set_config('app." + SETTINGS.get(i) + "', $" + (after + i + 1) + ", true)")
                .collect(Collectors.joining(", "));
    }

    private static String text(UUID id) {
        return id == null ? "" : id.toString();
    }
}
