package io.github.bihuan.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.dispatch.domain.FiledDocument;
import io.github.bihuan.dispatch.domain.LedgerTexts;
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

/** What a hazard ledger prints of documents, listings, penalties and acts, as known and up to the cut-off. */
@Singleton
final class HazardPaperRepository {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

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

    private static final String WAIVERS =
            """
            select distinct w.hazard_id from penalty_waiver w
            join fact f on f.subject_id = w.id and f.kind = 'PENALTY_WAIVED' and f.occurred_on <= $2
              and f.recorded_at <= $3 and f.voids is null
              and not exists (select 1 from fact v where v.voids = f.id and v.recorded_at <= $3)
            where w.hazard_id = any($1)""";

    private static final String ORDERS =
            """
            select distinct on (m.decided_on, m.id, hazard_id) hazard_id, m.document_number
            from measure m
            cross join lateral unnest(m.hazard_ids) as hazard_id
            join fact f on f.subject_id = m.id and f.kind = 'MEASURE_TAKEN' and f.occurred_on <= $2
              and f.recorded_at <= $3 and f.voids is null
              and not exists (select 1 from fact v where v.voids = f.id and v.recorded_at <= $3)
            where m.hazard_ids && $1 and hazard_id = any($1) and m.document_number is not null
            order by m.decided_on, m.id, hazard_id""";

    private static final String OFFICIALS = "select o.id, o.name from official o where o.id = any($1)";

    private final ObjectMapper json;

    HazardPaperRepository(ObjectMapper json) {
        this.json = json;
    }

    /** The documents of each hazard in their order. */
    Uni<Map<UUID, List<FiledDocument>>> documents(Tx tx, UUID[] hazards, AsKnown asked) {
        return grouped(tx, DOCUMENTS, hazards, asked, this::document);
    }

    Uni<Map<UUID, List<String>>> listings(Tx tx, UUID[] hazards, AsKnown asked) {
        return grouped(tx, LISTINGS, hazards, asked, HazardPaperRepository::listing);
    }

    Uni<Map<UUID, List<String>>> penalties(Tx tx, UUID[] hazards, AsKnown asked) {
        return grouped(tx, PENALTIES, hazards, asked, HazardPaperRepository::penalty);
    }

    /** Decisions not to penalise, worded. */
    Uni<Map<UUID, List<String>>> waivers(Tx tx, UUID[] hazards, AsKnown asked) {
        return grouped(tx, WAIVERS, hazards, asked, row -> LedgerTexts.WAIVED);
    }

    /** Numbers of the enforcement documents (执法文书号). */
    Uni<Map<UUID, List<String>>> orders(Tx tx, UUID[] hazards, AsKnown asked) {
        return grouped(tx, ORDERS, hazards, asked, row -> row.getString("document_number"));
    }

    /** Names of officials by id. */
    Uni<Map<UUID, String>> officials(Tx tx, UUID[] ids) {
        return tx.query(OFFICIALS, (Object) ids).map(rows -> {
            Map<UUID, String> names = new HashMap<>();
            rows.forEach(row -> names.put(row.getUUID("id"), row.getString("name")));
            return names;
        });
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
}
