package io.github.bihuan.dispatch;

import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What distinct indicators tell apart. Their values are {@link TallyRepository}'s, their rows {@link CellRowRepository}'s. */
@Singleton
final class IndicatorRepository {

    /** Of distinct indicators: what each of them tells apart, by its code. */
    Uni<Map<String, Set<String>>> distinct(Tx tx, List<Indicator> indicators, AsKnown asked) {
        var bySet = indicators.stream().collect(Collectors.groupingBy(Indicator::set));
        return Multi.createFrom()
                .iterable(bySet.entrySet())
                .onItem()
                .transformToUniAndConcatenate(set -> distinctOfSet(tx, set.getKey(), set.getValue(), asked))
                .collect()
                .in(HashMap<String, Set<String>>::new, Map::putAll)
                .map(values -> values);
    }

    private static Uni<Map<String, Set<String>>> distinctOfSet(
            Tx tx, FactSet set, List<Indicator> indicators, AsKnown asked) {
        String keys = indicators.stream()
                .map(indicator -> "array_agg(distinct " + indicator.counting().key() + ") filter (where "
                        + indicator.condition() + ")")
                .collect(Collectors.joining(", "));
        return tx.find(row -> keys(row, indicators), from("select " + keys + " from", set, asked))
                .map(Optional::orElseThrow);
    }

    private static Map<String, Set<String>> keys(Row row, List<Indicator> indicators) {
        Map<String, Set<String>> keys = new HashMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            String[] found = row.getArrayOfStrings(i);
            keys.put(indicators.get(i).code(), found == null ? Set.of() : Set.of(found));
        }
        return keys;
    }

    /** {@code … function($1, …, $7)}: the parameters that conditions refer to; and the snapshot, if it is of one. */
    static Sql from(String start, FactSet set, AsKnown asked) {
        Sql sql = Sql.of(start + " " + set.function() + "(");
        String comma = "";
        for (Object parameter : asked.parameters()) {
            sql.append(comma, parameter);
            comma = ",";
        }
        if (asked.seen() != null) {
            sql.append(",", asked.seen()).append("::text::pg_snapshot");
        }
        return sql.append(")");
    }
}
