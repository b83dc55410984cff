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

    /**
     * The reporter (统计口径单位) is a sector committee that acted, else the enterprise's supervisor, else who acted; that of a hazard's
     * first fact for all facts of the hazard, be it stored already or among these.
     */
    private static final String APPEND =
            """
            with f as materialized (
              select f.*, coalesce(o.id, e.supervising_organisation_id, f.organisation_id) as own_reporter_id
              from rows from (jsonb_to_recordset($1::text::jsonb) as (id uuid, happening_id uuid, kind text,
                  subject_type text, subject_id uuid, campaign_id uuid, enterprise_id uuid, organisation_id uuid,
                  organiser_level text, region_code text, city_code text, county_code text, town_code text, level text,
                  source text, category text, amount_yuan numeric, detail jsonb, occurred_on date)) with ordinality f
              left join organisation o on o.id = f.organisation_id and o.kind = 'SECTOR_COMMITTEE'
              left join enterprise e on e.id = f.enterprise_id),
            stored as (
              select distinct on (k.subject_id) k.subject_id, k.reporter_id
              from fact k
              where k.kind = 'HAZARD_FOUND' and k.subject_id in (select subject_id from f where subject_type = 'HAZARD')
              order by k.subject_id, k.seq),
            fresh as (
              select distinct on (subject_id) subject_id, own_reporter_id as reporter_id
              from f where kind = 'HAZARD_FOUND' order by subject_id, ordinality)
            insert into fact (id, happening_id, kind, subject_type, subject_id, campaign_id, enterprise_id, organisation_id,
              organiser_level, region_code, city_code, county_code, town_code, level, source, category, amount_yuan, detail,
              occurred_on, recorded_at, actor, reporter_id)
            select f.id, f.happening_id, f.kind, f.subject_type, f.subject_id, f.campaign_id, f.enterprise_id,
              f.organisation_id, f.organiser_level, f.region_code, f.city_code, f.county_code, f.town_code, f.level, f.source,
              f.category, f.amount_yuan, f.detail, f.occurred_on, $2, $3,
              coalesce(stored.reporter_id, fresh.reporter_id, f.own_reporter_id)
            from f
            left join stored on stored.subject_id = f.subject_id and f.subject_type = 'HAZARD'
            left join fresh on fresh.subject_id = f.subject_id and f.subject_type = 'HAZARD'
            order by f.ordinality""";

    /** Voids living facts about a subject: the fact itself stays, the voiding row says since when it is not so. */
    private static final String VOIDING =
            """
            insert into fact (id, happening_id, kind, subject_type, subject_id, campaign_id, enterprise_id, organisation_id,
              organiser_level, region_code, city_code, county_code, town_code, level, source, category, amount_yuan, detail,
              occurred_on, recorded_at, actor, voids, reporter_id)
            select gen_random_uuid(), f.happening_id, f.kind, f.subject_type, f.subject_id, f.campaign_id, f.enterprise_id,
              f.organisation_id, f.organiser_level, f.region_code, f.city_code, f.county_code, f.town_code, f.level, f.source,
              f.category, f.amount_yuan, f.detail, f.occurred_on, $3, $4, f.id, f.reporter_id
            from fact f where f.subject_id = $1 and f.voids is null
              and not exists (select 1 from fact v where v.voids = f.id)""";

    private static final String OF_KIND = " and f.kind = $2";
    private static final String OF_CAMPAIGN = " and f.campaign_id is not distinct from $2";

    /** Repeats every living happening of a subject, once, for one campaign more. */
    private static final String COUNT_IN =
            """
            insert into fact (id, happening_id, kind, subject_type, subject_id, campaign_id, enterprise_id, organisation_id,
              organiser_level, region_code, city_code, county_code, town_code, level, source, category, amount_yuan, detail,
              occurred_on, reporter_id, recorded_at, actor)
            select gen_random_uuid(), f.*, $3, $4
            from (select distinct on (f.happening_id) f.happening_id, f.kind, f.subject_type, f.subject_id, $2::uuid,
                f.enterprise_id, f.organisation_id, f.organiser_level, f.region_code, f.city_code, f.county_code,
                f.town_code, f.level, f.source, f.category, f.amount_yuan, f.detail, f.occurred_on,
                f.reporter_id
              from fact f where f.subject_id = $1 and f.voids is null
                and not exists (select 1 from fact v where v.voids = f.id)
              order by f.happening_id, f.seq) f""";

    /** @param rows JSON array of rows by column name */
    Uni<Void> append(Tx tx, String rows, Instant recordedAt, String actor) {
        return tx.execute(APPEND, rows, recordedAt.atOffset(ZoneOffset.UTC), actor)
                .replaceWithVoid();
    }

    Uni<Integer> voidAll(Tx tx, UUID subjectId, FactKind kind, Instant recordedAt, String actor) {
        return tx.execute(VOIDING + OF_KIND, subjectId, kind.name(), recordedAt.atOffset(ZoneOffset.UTC), actor);
    }

    /** @param campaignId null for the facts of no campaign */
    Uni<Void> countIn(Tx tx, UUID subjectId, UUID campaignId, Instant recordedAt, String actor) {
        return tx.execute(COUNT_IN, subjectId, campaignId, recordedAt.atOffset(ZoneOffset.UTC), actor)
                .replaceWithVoid();
    }

    /** @param campaignId null for the facts of no campaign */
    Uni<Void> countNoLongerIn(Tx tx, UUID subjectId, UUID campaignId, Instant recordedAt, String actor) {
        return tx.execute(VOIDING + OF_CAMPAIGN, subjectId, campaignId, recordedAt.atOffset(ZoneOffset.UTC), actor)
                .replaceWithVoid();
    }
}
