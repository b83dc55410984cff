package io.github.bihuan.dispatch;

import java.util.List;
import java.util.UUID;

/** SQL that makes hazards by the hundred thousand in all towns of a city, with the facts that forms and ledgers are made of. */
public final class ManyHazards {

    private static final String HAZARDS =
            """
            insert into hazard (id, code, enterprise_id, region_code, source, status, status_since, level, description,
              place, found_on, recorded_by, recorded_at)
            select (left('%1$s', 8) || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, '%1$s-' || i, '%2$s', t.code, 'TOWNSHIP_INSPECTION', 'REPORTED', '2024-12-17',
              'GENERAL', '配电柜前堆放杂物，通道不畅', '一车间', date '2024-12-17' + i %% 80, 'bench', '2024-12-17T00:00:00Z'
            from generate_series(1, %3$d) i
            join (select code, row_number() over (order by code) - 1 as place, count(*) over () as of
              from region where level = 'TOWNSHIP' and code like '%4$s%%') t on i %% t.of = t.place""";

    private static final String FACTS =
            """
            insert into fact (id, happening_id, kind, subject_type, subject_id, campaign_id, enterprise_id,
              organiser_level, region_code, city_code, county_code, town_code, level, source, detail, occurred_on,
              recorded_at, actor, reporter_id)
            select f.id, f.id, '%2$s', 'HAZARD', f.hazard, '%1$s', f.enterprise_id, 'TOWNSHIP', f.region_code,
              left(f.region_code, 4), left(f.region_code, 6), left(f.region_code, 9), f.level, f.source, '{}',
              f.day, f.day + time '10:00', 'bench', f.enterprise_id
            from (select overlay(h.id::text placing '%5$s' from 10 for 4)::uuid as id, h.id as hazard, h.enterprise_id, h.region_code, h.source,
                case when right(h.code, 2) in ('00', '50') then 'MAJOR' else 'GENERAL' end as level,
                h.found_on + %3$d as day
              from hazard h where h.code like '%1$s-%%' and %4$s) f""";

    private static final String MORE =
            """
            insert into fact (id, happening_id, kind, subject_type, subject_id, campaign_id, enterprise_id,
              organiser_level, region_code, city_code, county_code, town_code, level, source, detail, occurred_on,
              recorded_at, actor, reporter_id)
            select gen_random_uuid(), gen_random_uuid(), 'HAZARD_FOUND', 'HAZARD', gen_random_uuid(), '%1$s', e.id, 'TOWNSHIP', t.code,
              left(t.code, 4), left(t.code, 6), left(t.code, 9), 'GENERAL', 'TOWNSHIP_INSPECTION', '{}',
              '2025-03-13', '2025-03-13T02:00:00Z', 'bench', e.id
            from generate_series(1, %3$d) i
            join (select code, row_number() over (order by code) - 1 as place, count(*) over () as of
              from region where level = 'TOWNSHIP' and code like '%2$s%%') t on i %% t.of = t.place
            cross join (select enterprise_id as id from fact where campaign_id = '%1$s' limit 1) e""";

    private static final String ACCEPTED =
            """
            insert into fact (id, happening_id, kind, subject_type, subject_id, campaign_id, enterprise_id,
              organiser_level, region_code, city_code, county_code, town_code, detail, occurred_on, recorded_at, actor,
              reporter_id)
            select gen_random_uuid(), gen_random_uuid(), 'HAZARD_ACCEPTED', 'HAZARD', h.id, '%1$s', h.enterprise_id,
              'TOWNSHIP', h.region_code, left(h.region_code, 4), left(h.region_code, 6), left(h.region_code, 9), '{}',
              '2025-03-13', '2025-03-13T02:00:00Z', 'bench', h.enterprise_id
            from hazard h where h.code in (select '%1$s-' || i * 10 + 8 from generate_series(1, %2$d) i)""";

    private ManyHazards() {}

    /** A day's work: so many hazards more are found in all towns, and as many of those there are accepted. */
    public static List<String> more(UUID campaign, String city, int many) {
        return List.of(MORE.formatted(campaign, city, many), ACCEPTED.formatted(campaign, many));
    }

    /**
     * Statements that put so many hazards of one enterprise into a campaign; six of ten are accepted after five days. Each fact
     * names a reporter, so that none is looked up row by row. Ids rise, as those of the program do.
     */
    public static List<String> of(UUID campaign, UUID enterprise, String city, int many) {
        return List.of(
                HAZARDS.formatted(campaign, enterprise, many, city),
                FACTS.formatted(campaign, "HAZARD_FOUND", 0, "true", "0001"),
                FACTS.formatted(campaign, "HAZARD_ACCEPTED", 5, "right(h.code, 1) < '6'", "0002"),
                "analyze hazard",
                "analyze fact");
    }
}
