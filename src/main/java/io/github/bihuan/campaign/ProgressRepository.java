package io.github.bihuan.campaign;

import io.github.bihuan.campaign.ProgressApi.NotYetInspected;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of a campaign's progress: from the fact store, and from the hazards' deadlines for what is overdue. */
@Singleton
final class ProgressRepository {

    private static final String LIVING =
            """
            with living as (
              select f.* from fact f
              where f.voids is null and not exists (select 1 from fact v where v.voids = f.id)""";
    private static final String HAZARDS =
            """
            ), hazard_state as (
              select l.subject_id,
                min(l.occurred_on) filter (where l.kind = 'HAZARD_FOUND') as found_on,
                coalesce((array_agg(l.level order by l.occurred_on desc, l.seq desc)
                  filter (where l.kind in ('HAZARD_FOUND', 'HAZARD_LEVEL_SET') and l.level is not null))[1],
                  'UNCLASSIFIED') as level,
                coalesce((array_agg(l.kind order by l.occurred_on desc, l.seq desc)
                  filter (where l.kind in ('HAZARD_ACCEPTED', 'HAZARD_REOPENED')))[1], '') = 'HAZARD_ACCEPTED'
                  as rectified
              from living l where l.subject_type = 'HAZARD' group by l.subject_id
              having bool_or(l.kind = 'HAZARD_FOUND')
                and not bool_or(l.kind in ('HAZARD_WITHDRAWN', 'HAZARD_MERGED'))
            ), hazard as (
              select s.*, not s.rectified and exists (
                select 1 from hazard_deadline d where d.hazard_id = s.subject_id
                  and (least(d.rectified_on, d.stopped_on) is null or least(d.rectified_on, d.stopped_on) >""";
    private static final String COUNTS =
            """
            count(h.subject_id)::int as found, count(h.subject_id) filter (where h.rectified)::int as rectified,
            count(h.subject_id) filter (where h.overdue)::int as overdue""";
    private static final String ENTERPRISES =
            """
            ), visited as (
              select l.enterprise_id, count(*)::int as visits from living l
              where l.kind = 'INSPECTION_CONCLUDED' and l.organiser_level is distinct from 'ENTERPRISE'
                and l.enterprise_id is not null
              group by l.enterprise_id
            ), active as (
              select e.id, e.name, e.region_code, v.visits from enterprise e left join visited v on v.enterprise_id = e.id
              where e.status = 'ACTIVE'""";

    /** Hazards counted: by level, or for a stage. */
    record Counts(String key, int found, int rectified, int overdue, int inspections, int majors, int lookedBack) {}

    /** Enterprises of the campaign's kind in the campaign's region. */
    record Enterprises(int inspected, int active, int visits) {}

    /** What the figures are about. */
    record Question(UUID campaignId, String regionCode, List<String> industries, LocalDate on, Scope scope) {}

    Uni<List<Counts>> byLevel(Tx tx, Question question) {
        Sql sql = hazards(question)
                .append("select h.level as key, " + COUNTS)
                .append(
                        ", 0 as inspections, 0 as majors, 0 as looked_back from hazard h group by h.level order by h.level");
        return tx.list(ProgressRepository::counts, sql);
    }

    /** One row per stage; the key is the stage's id. */
    Uni<List<Counts>> byStage(Tx tx, Question question) {
        Sql sql = hazards(question)
                .append("select s.id::text as key, " + COUNTS)
                .append(
                        """
                        , (select count(distinct l.happening_id)::int from living l where l.kind = 'INSPECTION_CONCLUDED'
                            and l.organiser_level is distinct from 'ENTERPRISE'
                            and l.occurred_on >= coalesce(s.start_on, '-infinity')
                            and l.occurred_on <= coalesce(s.end_on, 'infinity')) as inspections,
                          (select count(*)::int from hazard m where m.level = 'MAJOR'
                            and m.found_on <= coalesce(s.end_on, 'infinity')) as majors,
                          (select count(*)::int from hazard m where m.level = 'MAJOR'
                            and m.found_on <= coalesce(s.end_on, 'infinity') and exists (
                              select 1 from living l where l.kind = 'HAZARD_LOOKED_BACK' and l.subject_id = m.subject_id
                                and l.occurred_on >= coalesce(s.start_on, '-infinity'))) as looked_back
                        from campaign_stage s
                        left join hazard h on h.found_on >= coalesce(s.start_on, '-infinity')
                          and h.found_on <= coalesce(s.end_on, 'infinity')
                        where s.campaign_id =""",
                        question.campaignId())
                .append("group by s.id");
        return tx.list(ProgressRepository::counts, sql);
    }

    Uni<Enterprises> enterprises(Tx tx, Question question) {
        Sql sql = active(question)
                .append("select count(*)::int as active, count(a.visits)::int as inspected,")
                .append("(select coalesce(sum(v.visits), 0)::int from visited v) as visits from active a");
        return tx.find(
                        row -> new Enterprises(
                                row.getInteger("inspected"), row.getInteger("active"), row.getInteger("visits")),
                        sql)
                .map(Optional::orElseThrow);
    }

    Uni<List<NotYetInspected>> notYetInspected(Tx tx, Question question, int limit) {
        Sql sql = active(question)
                .append("select a.id, a.name, a.region_code from active a where a.visits is null")
                .append("order by a.region_code, a.id")
                .append("limit", limit);
        return tx.list(
                row -> new NotYetInspected(row.getUUID("id"), row.getString("name"), row.getString("region_code")),
                sql);
    }

    Uni<Integer> plansFiled(Tx tx, Question question) {
        Sql sql = living(question)
                .append(") select count(distinct l.enterprise_id)::int as plans from living l")
                .append("where l.kind = 'SELF_INSPECTION_PLAN_FILED'");
        return tx.find(row -> row.getInteger("plans"), sql).map(Optional::orElseThrow);
    }

    /** Schedule code and nominal due day of every report that was submitted, joined by a blank. */
    Uni<List<String>> submitted(Tx tx, Question question) {
        Sql sql = living(question)
                .append(") select distinct l.category || ' ' || (l.detail ->> 'dueOn') as report from living l")
                .append(
                        "where l.kind = 'REPORT_SUBMITTED' and l.category is not null and l.detail ->> 'dueOn' is not null");
        return tx.list(row -> row.getString("report"), sql);
    }

    private static Sql living(Question question) {
        return Sql.of(LIVING)
                .append("and f.campaign_id =", question.campaignId())
                .append("and f.occurred_on <=", question.on())
                .inScope("f", question.scope());
    }

    private static Sql hazards(Question question) {
        return living(question)
                .append(HAZARDS, question.on())
                .append(") and d.deadline <", question.on())
                .append(") as overdue from hazard_state s)");
    }

    private static Sql active(Question question) {
        Sql sql = living(question)
                .append(ENTERPRISES)
                .append("and e.region_code >=", question.regionCode())
                .append(
                        "and e.region_code <",
                        Scope.region(question.regionCode()).regionTo())
                .inScope("e", "id", question.scope());
        if (!question.industries().isEmpty()) {
            sql.append("and e.industry = any(", question.industries().toArray(String[]::new))
                    .append(")");
        }
        return sql.append(")");
    }

    private static Counts counts(Row row) {
        return new Counts(
                row.getString("key"),
                row.getInteger("found"),
                row.getInteger("rectified"),
                row.getInteger("overdue"),
                row.getInteger("inspections"),
                row.getInteger("majors"),
                row.getInteger("looked_back"));
    }
}
