package io.github.bihuan.statistics;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** The table of facts: rows are only ever added. */
@Singleton
final class FactRepository {

    private static final String APPEND =
            """
            insert into fact (id, happening_id, kind, subject_type, subject_id, campaign_id, enterprise_id, organisation_id,
              organiser_level, region_code, city_code, county_code, town_code, level, source, category, amount_yuan, detail,
              occurred_on, recorded_at, actor)
            select f.id, f.happening_id, f.kind, f.subject_type, f.subject_id, f.campaign_id, f.enterprise_id,
              f.organisation_id, f.organiser_level, f.region_code, f.city_code, f.county_code, f.town_code, f.level, f.source,
              f.category, f.amount_yuan, f.detail, f.occurred_on, $2, $3
            from jsonb_to_recordset($1::text::jsonb) as f(id uuid, happening_id uuid, kind text, subject_type text,
              subject_id uuid, campaign_id uuid, enterprise_id uuid, organisation_id uuid, organiser_level text,
              region_code text, city_code text, county_code text, town_code text, level text, source text, category text,
              amount_yuan numeric, detail jsonb, occurred_on date)""";

    /** Voids every living fact of a kind about a subject: the fact itself stays, the voiding row says since when it is not so. */
    private static final String VOID =
            """
            insert into fact (id, happening_id, kind, subject_type, subject_id, campaign_id, enterprise_id, organisation_id,
              organiser_level, region_code, city_code, county_code, town_code, level, source, category, amount_yuan, detail,
              occurred_on, recorded_at, actor, voids)
            select gen_random_uuid(), f.happening_id, f.kind, f.subject_type, f.subject_id, f.campaign_id, f.enterprise_id,
              f.organisation_id, f.organiser_level, f.region_code, f.city_code, f.county_code, f.town_code, f.level, f.source,
              f.category, f.amount_yuan, f.detail, f.occurred_on, $3, $4, f.id
            from fact f where f.subject_id = $1 and f.kind = $2 and f.voids is null
              and not exists (select 1 from fact v where v.voids = f.id)""";

    /** @param rows JSON array of rows by column name */
    Uni<Void> append(Tx tx, String rows, Instant recordedAt, String actor) {
        return tx.execute(APPEND, rows, recordedAt.atOffset(ZoneOffset.UTC), actor)
                .replaceWithVoid();
    }

    Uni<Integer> voidAll(Tx tx, UUID subjectId, FactKind kind, Instant recordedAt, String actor) {
        return tx.execute(VOID, subjectId, kind.name(), recordedAt.atOffset(ZoneOffset.UTC), actor);
    }
}
