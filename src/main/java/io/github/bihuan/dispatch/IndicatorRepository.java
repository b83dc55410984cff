package io.github.bihuan.dispatch;

import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Cursor;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What indicators count: the rows of one, what distinct ones tell apart. Their values are {@link TallyRepository}'s. */
@Singleton
final class IndicatorRepository {

    private static final int KEY_PARTS = 2;

    private static final String HAZARD_COLUMNS =
            """
            s.subject_id as id, 'HAZARD' as subject_type, h.code, s.enterprise_id, e.name as enterprise_name,
            s.region_code, s.organisation_id, s.organiser_level, s.level, s.source, s.occurred_on, s.rectified_on""";

    private static final String FACT_COLUMNS =
            """
            s.subject_id as id, s.subject_type, s.kind, s.category, s.enterprise_id, e.name as enterprise_name,
            s.region_code, s.organisation_id, s.organiser_level, s.occurred_on, s.amount_yuan,
            s.detail ->> 'caseNumber' as case_number, s.detail ->> 'personName' as person_name, s.id as fact_id""";

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

    /** Up to one row more than the page wants, oldest first. */
    Uni<List<CellRow>> rows(Tx tx, Indicator indicator, AsKnown asked, PageRequest page) {
        boolean hazards = indicator.set() == FactSet.HAZARD;
        String columns = hazards ? HAZARD_COLUMNS : FACT_COLUMNS;
        Sql sql = from("select " + columns + " from (select * from", indicator.set(), asked)
                .append("where " + indicator.condition())
                .append(") s left join enterprise e on e.id = s.enterprise_id");
        if (hazards) {
            sql.append("left join hazard h on h.id = s.subject_id");
        }
        String key = hazards ? "s.subject_id" : "s.id";
        page.cursor(KEY_PARTS).ifPresent(cursor -> after(sql, key, cursor));
        sql.append("order by s.occurred_on, " + key + " limit", page.fetch());
        return tx.list(hazards ? IndicatorRepository::hazard : IndicatorRepository::fact, sql);
    }

    private static void after(Sql sql, String key, Cursor cursor) {
        sql.append("where (s.occurred_on, " + key + ") > (", cursor.date(0))
                .append(",", cursor.uuid(1))
                .append(")");
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

    private static CellRow hazard(Row row) {
        return new CellRow(
                row.getUUID("id"),
                row.getString("subject_type"),
                row.getString("code"),
                null,
                null,
                row.getUUID("enterprise_id"),
                row.getString("enterprise_name"),
                row.getString("region_code"),
                row.getUUID("organisation_id"),
                row.getString("organiser_level"),
                row.getString("level"),
                row.getString("source"),
                row.getLocalDate("occurred_on"),
                row.getLocalDate("occurred_on"),
                row.getLocalDate("rectified_on"),
                null,
                null,
                null,
                row.getUUID("id"));
    }

    private static CellRow fact(Row row) {
        BigDecimal amount = row.getBigDecimal("amount_yuan");
        return new CellRow(
                row.getUUID("id"),
                row.getString("subject_type"),
                null,
                row.getString("kind"),
                row.getString("category"),
                row.getUUID("enterprise_id"),
                row.getString("enterprise_name"),
                row.getString("region_code"),
                row.getUUID("organisation_id"),
                row.getString("organiser_level"),
                null,
                null,
                row.getLocalDate("occurred_on"),
                null,
                null,
                amount,
                row.getString("case_number"),
                row.getString("person_name"),
                row.getUUID("fact_id"));
    }
}
