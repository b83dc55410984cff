package io.github.bihuan.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.dispatch.domain.FiledDocument;
import io.github.bihuan.dispatch.domain.LedgerTexts;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What a major-hazard ledger prints of hazards, documents, listings and penalties, as known and up to the cut-off. */
@Singleton
final class MajorLedgerRepository {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private static final String COLUMNS =
            """
            select s.subject_id as id, h.code, h.description, s.source, s.occurred_on, s.rectified_on,
              coalesce(s.detail ->> 'enterpriseName', e.name) as enterprise_name, e.industry, o.name as inspecting_unit,
              county.full_name as county_full_name, province.name as province_name
            from (select * from""";

    private static final String JOINS =
            """
            ) s
            join hazard h on h.id = s.subject_id
            left join enterprise e on e.id = s.enterprise_id
            left join organisation o on o.id = s.organisation_id
            left join region county on county.code = left(s.region_code, 6)
            left join region province on province.code = left(s.region_code, 2)
            order by s.occurred_on, h.code
            limit""";

    private static final String DOCUMENTS =
            """
            select d.hazard_id, d.kind, d.outcome, d.payload::text as payload, d.occurred_on
            from hazard_document d
            where d.hazard_id = any($1) and d.occurred_on <= $2 and d.recorded_at <= $3
            order by d.hazard_id, d.seq""";

    /** A happening counted in several campaigns has several facts: each is told once. */
    private static final String LISTINGS =
            """
            select distinct on (l.target_id, l.id) l.target_id as hazard_id, o.name as authority,
              f.occurred_on as listed_on,
              (select max(c.occurred_on) from fact c
                where c.subject_id = l.id and c.kind = 'LISTING_CLOSED' and c.occurred_on <= $2 and c.recorded_at <= $3
                  and c.voids is null
                  and not exists (select 1 from fact v where v.voids = c.id and v.recorded_at <= $3)) as delisted_on
            from listed_supervision l
            join fact f on f.subject_id = l.id and f.kind = 'LISTING_OPENED' and f.occurred_on <= $2
              and f.recorded_at <= $3 and f.voids is null
              and not exists (select 1 from fact v where v.voids = f.id and v.recorded_at <= $3)
            left join organisation o on o.id = l.organisation_id
            where l.target_type = 'HAZARD' and l.target_id = any($1)
            order by l.target_id, l.id, f.occurred_on""";

    private static final String PENALTIES =
            """
            select distinct on (p.decided_on, p.id, hazard_id) hazard_id, p.subject = 'ENTERPRISE' as of_enterprise,
              f.amount_yuan, f.occurred_on, p.case_number
            from penalty p
            cross join lateral unnest(p.hazard_ids) as hazard_id
            join fact f on f.subject_id = p.id and f.kind = 'PENALTY_DECIDED' and f.occurred_on <= $2
              and f.recorded_at <= $3 and f.voids is null
              and not exists (select 1 from fact v where v.voids = f.id and v.recorded_at <= $3)
            where p.hazard_ids && $1 and hazard_id = any($1) and p.subject in ('ENTERPRISE', 'PRINCIPAL')
            order by p.decided_on, p.id, hazard_id""";

    private final ObjectMapper json;

    MajorLedgerRepository(ObjectMapper json) {
        this.json = json;
    }

    /** In the ledger's order: by the day of finding, then by code. */
    Uni<List<MajorHazard>> hazards(Tx tx, Indicator rows, AsKnown asked, int limit) {
        Sql sql = IndicatorRepository.from(COLUMNS, rows.set(), asked)
                .append("where " + rows.condition())
                .append(JOINS, limit);
        return tx.list(MajorLedgerRepository::hazard, sql);
    }

    /** The documents of each hazard in their order. */
    Uni<Map<UUID, List<FiledDocument>>> documents(Tx tx, UUID[] hazards, AsKnown asked) {
        return grouped(tx, DOCUMENTS, hazards, asked, this::document);
    }

    Uni<Map<UUID, List<String>>> listings(Tx tx, UUID[] hazards, AsKnown asked) {
        return grouped(tx, LISTINGS, hazards, asked, MajorLedgerRepository::listing);
    }

    Uni<Map<UUID, List<String>>> penalties(Tx tx, UUID[] hazards, AsKnown asked) {
        return grouped(tx, PENALTIES, hazards, asked, MajorLedgerRepository::penalty);
    }

    private static <T> Uni<Map<UUID, List<T>>> grouped(
            Tx tx, String sql, UUID[] hazards, AsKnown asked, Function<Row, T> mapper) {
        return tx.query(sql, hazards, asked.cutOff(), asked.knownAt().atOffset(ZoneOffset.UTC))
                .map(rows -> {
                    Map<UUID, List<T>> groups = new HashMap<>();
                    rows.forEach(row -> groups.computeIfAbsent(row.getUUID("hazard_id"), id -> new ArrayList<>())
                            .add(mapper.apply(row)));
                    return groups;
                });
    }

    private FiledDocument document(Row row) {
        try {
            return new FiledDocument(
                    row.getString("kind"),
                    row.getString("outcome"),
                    json.readValue(row.getString("payload"), FIELDS),
                    row.getLocalDate("occurred_on"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored document unreadable", e);
        }
    }

    private static String listing(Row row) {
        return LedgerTexts.listing(
                row.getString("authority"), row.getLocalDate("listed_on"), row.getLocalDate("delisted_on"));
    }

    private static String penalty(Row row) {
        return LedgerTexts.penalty(
                row.getBoolean("of_enterprise"),
                row.getBigDecimal("amount_yuan"),
                row.getLocalDate("occurred_on"),
                row.getString("case_number"));
    }

    private static MajorHazard hazard(Row row) {
        return new MajorHazard(
                row.getUUID("id"),
                row.getString("code"),
                row.getString("description"),
                row.getString("source"),
                row.getLocalDate("occurred_on"),
                row.getLocalDate("rectified_on"),
                row.getString("enterprise_name"),
                row.getString("industry"),
                row.getString("inspecting_unit"),
                row.getString("county_full_name"),
                row.getString("province_name"));
    }
}
