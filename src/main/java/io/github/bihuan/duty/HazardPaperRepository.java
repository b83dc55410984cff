package io.github.bihuan.duty;

import io.github.bihuan.duty.HazardPapers.Due;
import io.github.bihuan.duty.domain.DutyPeriod;
import io.github.bihuan.duty.domain.Obligor;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.region.RegionLevel;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Instances that follow from major hazards: how they come into being, are found done in the hazard's file, and lapse. */
@Singleton
final class HazardPaperRepository {

    /** Whoever has it done before it is looked for is asked nothing; what had lapsed when the hazard was recorded neither. */
    private static final String GENERATE =
            """
            insert into duty_instance (id, origin, origin_id, name, code, enterprise_id, region_code, cadence, evidence_kind,
              period_from, period_to, nominal_on, due_on, provisional, explanation, known_on, created_at)
            select gen_random_uuid(), k.origin, h.id, k.name || '（' || h.code || '）', h.code,
              case when k.by_enterprise then h.enterprise_id end, left(h.region_code, k.digits), 'ONCE', 'HAZARD_DOCUMENT',
              k.day, k.due_on, k.day, k.due_on, k.provisional, k.explanation,
              greatest(k.day, (h.recorded_at at time zone 'Asia/Shanghai')::date), $2
            from jsonb_to_recordset($1::text::jsonb) as k(origin text, name text, by_enterprise boolean, digits integer,
              day date, since timestamptz, until timestamptz, due_on date, provisional boolean, explanation text[])
            join hazard h on h.level = 'MAJOR' and h.major_since >= k.since and h.major_since < k.until
            join enterprise e on e.id = h.enterprise_id and e.status = 'ACTIVE'
            where not exists (select 1 from duty_instance i
                where i.origin_id = h.id and i.origin = k.origin and i.nominal_on = k.day)
              and h.status in ('PLANNED_PENDING', 'RECTIFYING', 'REOPENED', 'RECTIFIED')
              and (h.recorded_at at time zone 'Asia/Shanghai')::date <= k.due_on
              and case k.origin
                when 'AUTHORITY_REPORT' then h.authority_reported_at is null
                when 'DEPARTMENT_REPORT' then h.department_reported_at is null
                when 'STAFF_REPORT' then h.staff_reported_at is null
                when 'LISTING_DECISION' then not h.listed and not exists (
                  select 1 from listed_supervision s
                  where s.target_type = 'HAZARD' and s.target_id = h.id and s.decided_on is not null) end
            on conflict do nothing""";

    /** The decision on a listing, either way, counts from the day it was looked for: its record has no day of its own. */
    private static final String MATCH =
            """
            with done as materialized (
              select i.id, p.occurred_on, p.recorded_on
              from duty_instance i cross join lateral (
                select d.occurred_on, (d.recorded_at at time zone 'Asia/Shanghai')::date as recorded_on
                from hazard_document d
                where d.hazard_id = i.origin_id and case i.origin
                  when 'AUTHORITY_REPORT' then d.kind = 'AUTHORITY_REPORT'
                  when 'DEPARTMENT_REPORT' then d.kind = 'AUTHORITY_REPORT' and d.payload ->> 'recipient' = 'DEPARTMENT'
                  when 'STAFF_REPORT' then d.kind = 'STAFF_REPORT'
                  when 'LOOK_BACK' then d.kind = 'LOOK_BACK' and d.occurred_on >= i.period_from end
                union all
                select s.decided_on, $2::date from listed_supervision s
                where i.origin = 'LISTING_DECISION' and s.target_type = 'HAZARD' and s.target_id = i.origin_id
                  and s.decided_on is not null
                order by 2, 1 limit 1) p
              where i.evidence_kind = 'HAZARD_DOCUMENT' and i.fulfilled_on is null and i.cancelled_on is null),
            matched as (
              update duty_instance i set fulfilled_on = m.occurred_on, fulfilled_recorded_on = m.recorded_on,
                version = i.version + 1
              from done m
              where i.id = m.id and i.id = any (array(select id from done)) and i.fulfilled_on is null
                and i.cancelled_on is null
              returning i.id, i.origin, i.fulfilled_on)
            insert into duty_evidence (id, instance_id, occurred_on, description, recorded_by, recorded_at)
            select gen_random_uuid(), m.id, m.fulfilled_on, case m.origin when 'LISTING_DECISION'
              then '由系统依据是否挂牌督办的决定认定' else '由系统依据该隐患的文书认定' end, 'system', $1
            from matched m""";

    private static final String CANCEL =
            """
            with gone as materialized (
              select i.id, case h.status when 'WITHDRAWN' then '隐患已撤销' when 'MERGED' then '隐患已合并'
                else case when h.level is distinct from 'MAJOR' then '不再是重大事故隐患'
                  when h.status in ('ACCEPTED', 'CLOSED') then '隐患已验收' else '重大事故隐患的认定日期已变更' end end as reason
              from duty_instance i join hazard h on h.id = i.origin_id
              where i.evidence_kind = 'HAZARD_DOCUMENT' and i.fulfilled_on is null and i.cancelled_on is null
                and i.origin <> 'LOOK_BACK' and (h.level is distinct from 'MAJOR' or h.status in ('WITHDRAWN', 'MERGED', 'ACCEPTED', 'CLOSED')
                  or (h.major_since at time zone 'Asia/Shanghai')::date <> i.nominal_on))
            update duty_instance i set cancelled_on = $1, cancel_reason = z.reason, version = i.version + 1
            from gone z
            where i.id = z.id and i.id = any (array(select id from gone)) and i.fulfilled_on is null and i.cancelled_on is null""";

    private static final String MOVE =
            """
            update duty_instance i set due_on = z.due_on, period_to = z.due_on, provisional = z.provisional,
              explanation = z.explanation, version = i.version + 1,
              deadline_version = i.deadline_version + case when z.due_on = z.old_due_on then 0 else 1 end,
              due_set_on = case when z.due_on = z.old_due_on then i.due_set_on else $2::date end
            from (
              select o.id, o.due_on as old_due_on, k.due_on, k.provisional, k.explanation
              from jsonb_to_recordset($1::text::jsonb) as k(origin text, day date, due_on date, provisional boolean,
                explanation text[])
              join duty_instance o on o.origin = k.origin and o.nominal_on = k.day
              where o.evidence_kind = 'HAZARD_DOCUMENT' and o.fulfilled_on is null and o.cancelled_on is null
                and (o.due_on, o.provisional, o.explanation) is distinct from (k.due_on, k.provisional, k.explanation)) z
            where i.id = z.id
            returning i.id, i.code, i.name, i.region_code, z.old_due_on, i.due_on, i.provisional""";

    private static final String OTHERWISE_DUE =
            """
            select o.id, k.due_on
            from jsonb_to_recordset($1::text::jsonb) as k(origin text, day date, due_on date)
            join duty_instance o on o.origin = k.origin and o.nominal_on = k.day
            where o.evidence_kind = 'HAZARD_DOCUMENT' and o.due_on <> k.due_on""";

    Uni<Integer> generate(Tx tx, List<Due> due, OffsetDateTime now) {
        return tx.execute(GENERATE, rows(due), now);
    }

    Uni<Integer> match(Tx tx, LocalDate today, OffsetDateTime now) {
        return tx.execute(MATCH, now, today);
    }

    Uni<Integer> cancel(Tx tx, LocalDate today) {
        return tx.execute(CANCEL, today);
    }

    /** Open instances whose due day the calendar moves, or makes certain. */
    Uni<List<MovedDuty>> move(Tx tx, List<Due> due, LocalDate today) {
        return tx.list(GenerationRepository::moved, MOVE, rows(due), today);
    }

    /** Instances whose due day is another one by these. */
    Uni<Map<UUID, LocalDate>> otherwiseDue(Tx tx, List<Due> due) {
        return tx.list(row -> Map.entry(row.getUUID("id"), row.getLocalDate("due_on")), OTHERWISE_DUE, rows(due))
                .map(days -> days.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static String rows(List<Due> due) {
        var rows = new JsonArray();
        due.forEach(one -> rows.add(row(one.paper(), one.period())));
        return rows.encode();
    }

    private static JsonObject row(HazardPaper paper, DutyPeriod period) {
        boolean byEnterprise = paper.obligor() == Obligor.ENTERPRISE;
        return new JsonObject()
                .put("origin", paper.origin().name())
                .put("name", paper.name())
                .put("by_enterprise", byEnterprise)
                .put("digits", (byEnterprise ? RegionLevel.VILLAGE : paper.obligorLevel()).digits())
                .put("day", period.from().toString())
                .put("since", BusinessTime.startOf(period.from()).toString())
                .put("until", BusinessTime.endOf(period.from()).toString())
                .put("due_on", period.dueOn().toString())
                .put("provisional", period.provisional())
                .put("explanation", new JsonArray(period.explanation()));
    }
}
