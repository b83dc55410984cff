package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.RegionFigures.GradeCount;
import io.github.bihuan.dispatch.RegionView.MajorMonth;
import io.github.bihuan.dispatch.domain.Deployment;
import io.github.bihuan.dispatch.domain.MajorStock;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** SQL of the view of the regions below, beside the indicators of its form. */
@Singleton
final class RegionFigureRepository {

    /** The register's enterprises of the campaign's industries; a campaign without industries means all. */
    private static final String GRADES =
            """
            select g.grade, count(*) as active, count(*) filter (where g.inspected) as inspected
            from (
              select case when e.watch_listed then 'WATCH_LISTED' when e.high_risk then 'HIGH_RISK'
                  when e.key_enterprise then 'KEY' else 'OTHER' end as grade,
                e.id in (select f.enterprise_id from fact_as_known($1, $2, $3, $4, $5, $6, $7) f
                  where f.kind = 'INSPECTION_CONCLUDED' and f.organiser_level is distinct from 'ENTERPRISE'
                    and f.enterprise_id is not null) as inspected
              from enterprise_as_known($1, $2, $3, $4, $5, $6, $7) k
              join enterprise e on e.id = k.id
              join campaign c on c.id = $1
              where cardinality(c.industries) = 0 or e.industry = any(c.industries)
            ) g
            group by g.grade order by g.grade""";

    private static final String DEPLOYMENT =
            """
            select
              (select min(p.issued_on) from campaign p
                where p.parent_campaign_id = $1 and p.region_code = $3 and p.published_at <= $6
                  and p.issued_on <= $5) as plan_on,
              (select min(f.occurred_on) from fact_as_known($1, $2, $3, $4, $5, $6, $7) f
                where f.kind = 'INSPECTION_CONCLUDED'
                  and coalesce(f.organiser_level, '') not in ('ENTERPRISE', 'CITY', 'PROVINCE')) as first_inspection_on""";

    private static final String STOCK =
            """
            select extract(year from h.found_on)::int as found_in, extract(year from h.rectified_on)::int as rectified_in,
              count(*) as found,
              count(*) filter (where h.rectified_on is null and d.deadline < $3
                and (least(d.rectified_on, d.stopped_on) is null or least(d.rectified_on, d.stopped_on) > $3)) as overdue,
              min(h.found_on) as found_first
            from major_hazard_as_known($1, $2, $3, $4) h
            left join hazard_deadline d on d.hazard_id = h.subject_id
            group by 1, 2""";

    /** Before a deadline was set anew, the original one held. */
    private static final String TREND =
            """
            select m.day, count(h.subject_id) filter (where h.rectified_on is null) as open,
              count(h.subject_id) filter (where h.rectified_on is null
                and case when d.deadline_set_on <= m.day then d.deadline else d.original_deadline end < m.day
                and (least(d.rectified_on, d.stopped_on) is null or least(d.rectified_on, d.stopped_on) > m.day)) as overdue
            from unnest($3::date[]) m(day)
            left join lateral major_hazard_as_known($1, $2, m.day, $4) h on true
            left join hazard_deadline d on d.hazard_id = h.subject_id
            group by m.day order by m.day""";

    private static final String TARGETS =
            """
            select t.code, t.name, t."dueOn" as due_on, t.metric, t.threshold
            from campaign c
            cross join lateral rows from (jsonb_to_recordset(coalesce(c.parts -> 'targets', '[]')) as (code text,
              name text, "dueOn" date, metric text, threshold numeric)) with ordinality as t
            where c.id = $1
            order by t.ordinality""";

    private static final String INSPECTION_FROM =
            """
            select coalesce((select min(s.start_on) from campaign_stage s
              where s.campaign_id = c.id and s.kind = 'GOVERNMENT_INSPECTION'), c.start_on) as inspection_from
            from campaign c where c.id = $1""";

    /** Of each region that was assessed, what was said last. */
    private static final String NOT_WORKABLE = "where category = 'PLAN_ASSESSMENT' and detail ->> 'workable' = '否'";

    Uni<RegionFigures> of(Tx tx, AsKnown asked) {
        return tx.list(RegionFigureRepository::grade, GRADES, asked.parameters().toArray())
                .flatMap(grades -> deployment(tx, asked, !grades.isEmpty()).flatMap(deployment -> stock(tx, asked)
                        .map(stock -> new RegionFigures(grades, deployment, stock))));
    }

    /** In the programme's order. */
    Uni<List<CampaignTarget>> targets(Tx tx, UUID campaign) {
        return tx.list(
                row -> new CampaignTarget(
                        row.getString("code"),
                        row.getString("name"),
                        row.getLocalDate("due_on"),
                        row.getString("metric"),
                        row.getBigDecimal("threshold")),
                TARGETS,
                campaign);
    }

    /** From when the campaign's plan lets the units inspect; empty when it does not say. */
    Uni<Optional<LocalDate>> inspectionFrom(Tx tx, UUID campaign) {
        return tx.find(row -> Optional.ofNullable(row.getLocalDate("inspection_from")), INSPECTION_FROM, campaign)
                .map(found -> found.flatMap(day -> day));
    }

    /** Codes of the regions whose plan was last assessed as not workable, by anybody of the region asked about. */
    Uni<Set<String>> notWorkable(Tx tx, AsKnown asked) {
        Sql sql = IndicatorRepository.from("select detail ->> 'item' as region from", FactSet.STATEMENT, asked)
                .append(NOT_WORKABLE);
        return tx.list(row -> row.getString("region"), sql)
                .map(regions -> regions.stream().collect(Collectors.toUnmodifiableSet()));
    }

    private static Uni<Deployment> deployment(Tx tx, AsKnown asked, boolean toInspect) {
        return tx.find(
                        row -> new Deployment(
                                row.getLocalDate("plan_on"), row.getLocalDate("first_inspection_on"), toInspect),
                        DEPLOYMENT,
                        asked.parameters().toArray())
                .map(Optional::orElseThrow);
    }

    private static Uni<MajorStock> stock(Tx tx, AsKnown asked) {
        return tx.list(
                        RegionFigureRepository::group,
                        STOCK,
                        asked.parameters().get(2),
                        asked.parameters().get(3),
                        asked.cutOff(),
                        asked.parameters().get(5))
                .map(MajorStock::new);
    }

    /** The region's major hazards at the end of each of the days, in their order. */
    Uni<List<MajorMonth>> trend(Tx tx, AsKnown asked, List<LocalDate> days) {
        return tx.list(
                row -> new MajorMonth(row.getLocalDate("day"), row.getLong("open"), row.getLong("overdue")),
                TREND,
                asked.parameters().get(2),
                asked.parameters().get(3),
                days.toArray(LocalDate[]::new),
                asked.parameters().get(5));
    }

    private static GradeCount grade(Row row) {
        return new GradeCount(
                SupervisionGrade.valueOf(row.getString("grade")), row.getLong("active"), row.getLong("inspected"));
    }

    private static MajorStock.Group group(Row row) {
        return new MajorStock.Group(
                row.getInteger("found_in"),
                row.getInteger("rectified_in"),
                row.getLong("found"),
                row.getLong("overdue"),
                row.getLocalDate("found_first"));
    }
}
