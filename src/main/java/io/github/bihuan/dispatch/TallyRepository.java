package io.github.bihuan.dispatch;

import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts indicators, all of one set in one pass: the numbers, by code, from which {@link Counting#value} makes figures. */
@Singleton
final class TallyRepository {

    /** Over all there is. */
    Uni<Map<String, BigDecimal>> counted(Tx tx, List<Indicator> indicators, AsKnown asked) {
        return Multi.createFrom()
                .iterable(bySet(indicators))
                .onItem()
                .transformToUniAndConcatenate(
                        set -> tallies(tx, set.getValue(), all(set.getKey(), set.getValue(), asked)))
                .collect()
                .in(HashMap<String, BigDecimal>::new, Map::putAll)
                .map(tallies -> tallies);
    }

    /** Over what has changed only: nothing of a set in which nothing has. */
    Uni<Map<String, BigDecimal>> countedAmong(Tx tx, List<Indicator> indicators, AsKnown asked, Changes changes) {
        return Multi.createFrom()
                .iterable(bySet(indicators))
                .filter(set -> changes.concern(set.getKey()))
                .onItem()
                .transformToUniAndConcatenate(
                        set -> tallies(tx, set.getValue(), among(set.getKey(), set.getValue(), asked, changes)))
                .collect()
                .in(HashMap<String, BigDecimal>::new, Map::putAll)
                .map(tallies -> tallies);
    }

    /** The rows that any of the indicators counts. */
    static String any(List<Indicator> indicators) {
        return indicators.stream()
                .map(indicator -> "(" + indicator.condition() + ")")
                .distinct()
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static List<Entry<FactSet, List<Indicator>>> bySet(List<Indicator> indicators) {
        return List.copyOf(indicators.stream()
                .collect(Collectors.groupingBy(Indicator::set))
                .entrySet());
    }

    private static Sql all(FactSet set, List<Indicator> indicators, AsKnown asked) {
        return IndicatorRepository.from(select(indicators), set, asked).append("where " + any(indicators));
    }

    private static Sql among(FactSet set, List<Indicator> indicators, AsKnown asked, Changes changes) {
        Sql sql = IndicatorRepository.from(select(indicators), set, asked);
        if (set == FactSet.HAZARD) {
            sql.append("where subject_id = any(", changes.hazards()).append(")");
        } else {
            sql.append("where (enterprise_id = any(", changes.enterprises())
                    .append(changes.withoutEnterprise() ? ") or enterprise_id is null)" : "))");
        }
        return sql.append("and " + any(indicators)).plannedAnew();
    }

    private static String select(List<Indicator> indicators) {
        return indicators.stream()
                .map(indicator -> indicator.counting().tally(indicator.condition()))
                .collect(Collectors.joining(", ", "select ", " from"));
    }

    private static Uni<Map<String, BigDecimal>> tallies(Tx tx, List<Indicator> indicators, Sql sql) {
        return tx.find(row -> tallies(row, indicators), sql).map(Optional::orElseThrow);
    }

    private static Map<String, BigDecimal> tallies(Row row, List<Indicator> indicators) {
        Map<String, BigDecimal> tallies = new HashMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            tallies.put(indicators.get(i).code(), row.getBigDecimal(i));
        }
        return tallies;
    }
}
