package io.github.bihuan.dispatch;

import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;

/** A cursor over the rows of a ledger; it lives as long as its transaction. */
@Singleton
final class LedgerRepository {

    private static final String HAZARD_COLUMNS =
            """
            select s.subject_id as id, h.code, h.description, h.place, s.source, s.level, s.occurred_on, s.rectified_on,
              coalesce(s.detail ->> 'enterpriseName', e.name) as enterprise_name, e.industry, o.name as inspecting_unit,
              county.full_name as county_full_name, province.name as province_name, place.full_name as place_full_name,
              (select string_agg(i.inspector ->> 'name', '、')
                from jsonb_array_elements(visit.inspectors) as i(inspector)) as inspectors
            from (select * from""";

    private static final String HAZARD_JOINS =
            """
            ) s
            join hazard h on h.id = s.subject_id
            left join inspection visit on visit.id = h.inspection_id
            left join enterprise e on e.id = s.enterprise_id
            left join organisation o on o.id = s.organisation_id
            left join region county on county.code = left(s.region_code, 6)
            left join region province on province.code = left(s.region_code, 2)
            left join region place on place.code = s.region_code
            order by s.occurred_on, h.code""";

    private static final String FACT_COLUMNS =
            """
            select s.subject_id as id, s.kind, s.category, s.occurred_on, s.amount_yuan, s.detail::text as detail,
              s.enterprise_id, e.name as enterprise_name, e.industry, e.size_class, o.name as organisation_name,
              county.full_name as county_full_name, province.name as province_name, place.full_name as place_full_name
            from (select * from""";

    private static final String FACT_JOINS =
            """
            ) s
            left join enterprise e on e.id = s.enterprise_id
            left join organisation o on o.id = s.organisation_id
            left join region county on county.code = left(s.region_code, 6)
            left join region province on province.code = left(s.region_code, 2)
            left join region place on place.code = s.region_code
            order by s.region_code, e.name, s.occurred_on, s.id""";

    /** A cursor is planned for its first rows otherwise. */
    private static final String ALL_OF_IT = "select set_config('cursor_tuple_fraction', '1', true)";

    private static final int CHUNK = 2_000;
    private static final String HAZARDS = "ledger_hazards";
    private static final String FACTS = "ledger_facts";

    Uni<Void> open(Tx tx, Indicator indicator, AsKnown asked) {
        String cursor = indicator.set() == FactSet.HAZARD ? HAZARDS : FACTS;
        return tx.query(ALL_OF_IT)
                .chain(() -> tx.execute(rows("declare " + cursor + " no scroll cursor for", indicator, asked)))
                .replaceWithVoid();
    }

    /** The query of a ledger after some words that say what becomes of it. */
    static Sql rows(String start, Indicator indicator, AsKnown asked) {
        boolean hazards = indicator.set() == FactSet.HAZARD;
        String select = start + " " + (hazards ? HAZARD_COLUMNS : FACT_COLUMNS);
        return IndicatorRepository.from(select, indicator.set(), asked)
                .append("where " + indicator.condition())
                .append(hazards ? HAZARD_JOINS : FACT_JOINS);
    }

    /** The next hazards in the ledger's order: by the day of finding, then by code. Empty at the end. */
    Uni<List<LedgerHazard>> hazards(Tx tx) {
        return tx.list(LedgerRepository::hazard, "fetch forward " + CHUNK + " from " + HAZARDS);
    }

    /** The next rows by place, enterprise and day. Empty at the end. */
    Uni<List<LedgerFact>> facts(Tx tx) {
        return tx.list(LedgerRepository::fact, "fetch forward " + CHUNK + " from " + FACTS);
    }

    private static LedgerHazard hazard(Row row) {
        return new LedgerHazard(
                row.getUUID("id"),
                row.getString("code"),
                row.getString("description"),
                row.getString("place"),
                row.getString("source"),
                row.getString("level"),
                row.getLocalDate("occurred_on"),
                row.getLocalDate("rectified_on"),
                row.getString("enterprise_name"),
                row.getString("industry"),
                row.getString("inspecting_unit"),
                row.getString("inspectors"),
                place(row));
    }

    private static LedgerFact fact(Row row) {
        BigDecimal amount = row.getBigDecimal("amount_yuan");
        return new LedgerFact(
                row.getUUID("id"),
                row.getString("category"),
                row.getLocalDate("occurred_on"),
                amount,
                row.getString("detail"),
                row.getUUID("enterprise_id"),
                row.getString("enterprise_name"),
                row.getString("industry"),
                row.getString("size_class"),
                row.getString("organisation_name"),
                place(row));
    }

    private static LedgerPlace place(Row row) {
        return new LedgerPlace(
                row.getString("county_full_name"), row.getString("province_name"), row.getString("place_full_name"));
    }
}
