package io.github.bihuan.duty;

import io.github.bihuan.duty.domain.DutyOrigin;
import io.github.bihuan.duty.domain.DutyPeriod;
import io.github.bihuan.duty.domain.EvidenceKind;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How instances come into being and end by themselves: whole sets, each instance once. */
@Singleton
final class GenerationRepository {

    private static final String GENERATE =
            """
            insert into duty_instance (id, origin, origin_id, duty_id, campaign_id, name, code, enterprise_id,
              organisation_id, region_code, cadence, evidence_kind, period_from, period_to, nominal_on, due_on, provisional,
              explanation, known_on, concerns_enterprise_id, created_at)
            select gen_random_uuid(), s.origin, s.origin_id, case s.origin when 'DUTY' then s.origin_id end, s.campaign_id,
              s.name || coalesce('（' || w.concerns_name || '）', ''), s.code, w.enterprise_id, w.organisation_id, w.region_code, s.cadence, s.evidence_kind, s.period_from,
              s.period_to, s.nominal_on, s.due_on, s.provisional, s.explanation,
              greatest(s.known_on, w.since), w.concerns_enterprise_id, $2
            from jsonb_to_recordset($1::text::jsonb) as s(origin text, origin_id uuid, campaign_id uuid, code text, name text,
              cadence text, evidence_kind text, known_on date, period_from date, period_to date, nominal_on date,
              due_on date, provisional boolean, explanation text[], among text, level text, risk_tags text[],
              size_classes text[], ownerships text[], ground text, organisations uuid[], enterprise_id uuid, region_code text)
            cross join lateral (
              select s.enterprise_id, null::uuid as organisation_id, s.region_code, null::uuid as concerns_enterprise_id,
                null::text as concerns_name, null::date as since where s.among is null
              union all
              select case s.among when 'ENTERPRISE' then e.id end, o, case s.among when 'ENTERPRISE' then e.region_code
                else s.region_code end, case s.among when 'ORGANISATION' then e.id end,
                case s.among when 'ORGANISATION' then e.name end, g.since
              from enterprise e
              cross join unnest(case s.among when 'ORGANISATION' then s.organisations else array[null::uuid] end) o
              left join lateral (select min(p.stated_on) as since from unreviewed_project(e.id) p
                where s.ground = 'BUILT_WITHOUT_REVIEW') g on true
              where (s.among = 'ENTERPRISE' or s.among = 'ORGANISATION' and s.ground is not null)
                and e.region_code >= s.region_code and e.region_code < s.region_code || '~'
                and e.status = 'ACTIVE' and (cardinality(s.risk_tags) = 0 or e.risk_tags && s.risk_tags)
                and (cardinality(s.size_classes) = 0 or e.size_class = any(s.size_classes))
                and (cardinality(s.ownerships) = 0 or e.ownership = any(s.ownerships))
                and (s.ground is null or g.since <= s.due_on)
              union all
              select null, null, r.code, null, null, null from region r
              where s.among = 'TERRITORY' and r.level = s.level and starts_with(r.code, s.region_code)
              union all
              select null, o, s.region_code, null, null, null from unnest(s.organisations) o
              where s.among = 'ORGANISATION' and s.ground is null
              union all
              select null, o.id, o.region_code, null, null, null from organisation o
              where s.among = 'COMMITTEE' and o.kind = 'SECTOR_COMMITTEE' and o.status = 'ACTIVE'
                and starts_with(o.region_code, s.region_code)) w
            on conflict do nothing""";

    /** The first fact that is the evidence of an open instance, matched as the kind demands. */
    private static final String MATCH =
            """
            with matched as (
              update duty_instance i set fulfilled_on = m.occurred_on, fulfilled_recorded_on = m.recorded_on,
                version = i.version + 1
              from (
                select distinct on (i.id) i.id, f.id as fact_id, f.occurred_on,
                  (f.recorded_at at time zone 'Asia/Shanghai')::date as recorded_on
                from duty_instance i
                join jsonb_to_recordset($1::text::jsonb) as k(evidence text, fact text, late boolean)
                  on k.evidence = i.evidence_kind
                join fact f on f.kind = k.fact and f.recorded_at >= i.period_from::timestamptz - interval '1 day'
                  and f.occurred_on >= i.period_from and (k.late or f.occurred_on <= i.period_to)
                  and case
                    when i.evidence_kind = 'REPORT' then f.campaign_id = i.campaign_id and f.category = i.code
                      and f.detail ->> 'dueOn' in (i.nominal_on::text, i.due_on::text)
                      and (i.organisation_id is null or f.organisation_id = i.organisation_id)
                      and (i.enterprise_id is null or f.enterprise_id = i.enterprise_id)
                    when i.evidence_kind = 'STATISTICS' then f.enterprise_id = i.enterprise_id and f.detail ->> 'period' =
                      case i.cadence when 'YEARLY' then to_char(i.nominal_on - interval '1 year', 'YYYY')
                        else to_char(i.nominal_on - interval '3 months', 'YYYY"Q"Q') end
                    when i.enterprise_id is not null then f.enterprise_id = i.enterprise_id
                    else i.organisation_id is null or f.organisation_id = i.organisation_id end
                  and (i.enterprise_id is not null or starts_with(f.region_code, i.region_code))
                where i.fulfilled_on is null and i.cancelled_on is null and i.due_on >= $2::date - 400
                  and f.voids is null and not exists (select 1 from fact v where v.voids = f.id)
                order by i.id, f.recorded_at, f.id) m
              where i.id = m.id and i.fulfilled_on is null and i.cancelled_on is null
              returning i.id, m.fact_id, m.occurred_on)
            insert into duty_evidence (id, instance_id, occurred_on, description, fact_id, recorded_by, recorded_at)
            select gen_random_uuid(), m.id, m.occurred_on, '由系统依据已登记的事实认定', m.fact_id, 'system', $3 from matched m""";

    private static final String MATCH_PROGRESS =
            """
            with matched as (
              update duty_instance i set fulfilled_on = m.reported_on, fulfilled_recorded_on = m.recorded_on,
                version = i.version + 1
              from (
                select distinct on (i.id) i.id, p.reported_on, (p.recorded_at at time zone 'Asia/Shanghai')::date as recorded_on
                from duty_instance i join listed_supervision_progress p on p.listed_supervision_id = i.origin_id
                  and p.reported_on between i.period_from and i.period_to
                where i.origin = 'LISTING_PROGRESS' and i.fulfilled_on is null and i.cancelled_on is null
                order by i.id, p.recorded_at) m
              where i.id = m.id and i.fulfilled_on is null and i.cancelled_on is null
              returning i.id, m.reported_on)
            insert into duty_evidence (id, instance_id, occurred_on, description, recorded_by, recorded_at)
            select gen_random_uuid(), m.id, m.reported_on, '挂牌督办进展报告', 'system', $1 from matched m""";

    private static final String CANCEL =
            """
            update duty_instance i set cancelled_on = $1, cancel_reason = z.reason, version = i.version + 1
            from (
              select i.id, case when d.id is not null then '履职事项已终止' when c.id is not null then '行动已取消'
                when e.id is not null then '企业已停业或者注销' else '挂牌督办已结束' end as reason
              from duty_instance i
              left join duty d on d.id = i.duty_id and d.status = 'ENDED' and i.due_on > d.ended_on
              left join campaign c on c.id = i.campaign_id and c.status = 'CANCELLED'
              left join enterprise e on e.id = coalesce(i.enterprise_id, i.concerns_enterprise_id) and e.status <> 'ACTIVE'
              left join listed_supervision l on l.id = i.origin_id and i.origin = 'LISTING_PROGRESS'
                and (l.status = 'UPGRADED' or l.delisted_on <= i.period_to)
              where i.fulfilled_on is null and i.cancelled_on is null
                and num_nonnulls(d.id, c.id, e.id, l.id) > 0) z
            where i.id = z.id and i.fulfilled_on is null and i.cancelled_on is null""";

    private static final String MOVE =
            """
            update duty_instance i set due_on = z.due_on, period_to = z.period_to, provisional = z.provisional,
              explanation = z.explanation, version = i.version + 1,
              deadline_version = i.deadline_version + case when z.due_on = z.old_due_on then 0 else 1 end,
              due_set_on = case when z.due_on = z.old_due_on then i.due_set_on else $2::date end
            from (
              select o.id, o.due_on as old_due_on, s.due_on, s.period_to, s.provisional, s.explanation
              from jsonb_to_recordset($1::text::jsonb) as s(origin text, origin_id uuid, nominal_on date, due_on date,
                period_to date, provisional boolean, explanation text[])
              join duty_instance o on o.origin = s.origin and o.origin_id = s.origin_id and o.nominal_on = s.nominal_on
              where o.fulfilled_on is null and o.cancelled_on is null
                and (o.due_on, o.provisional, o.explanation) is distinct from (s.due_on, s.provisional, s.explanation)) z
            where i.id = z.id
            returning i.id, i.code, i.name, i.region_code, z.old_due_on, i.due_on, i.provisional""";

    private static final String OTHERWISE_DUE =
            """
            select o.id, s.due_on
            from jsonb_to_recordset($1::text::jsonb) as s(origin text, origin_id uuid, nominal_on date, due_on date)
            join duty_instance o on o.origin = s.origin and o.origin_id = s.origin_id and o.nominal_on = s.nominal_on
            where o.due_on <> s.due_on""";

    /** Instances whose due day is another one by these seeds. */
    Uni<Map<UUID, LocalDate>> otherwiseDue(Tx tx, List<Seed> seeds) {
        return tx.list(row -> Map.entry(row.getUUID("id"), row.getLocalDate("due_on")), OTHERWISE_DUE, rows(seeds))
                .map(days -> days.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Open instances whose due day the calendar moves, or makes certain. */
    Uni<List<MovedDuty>> move(Tx tx, List<Seed> seeds, LocalDate today) {
        return tx.list(GenerationRepository::moved, MOVE, rows(seeds), today);
    }

    static MovedDuty moved(Row row) {
        return new MovedDuty(
                row.getUUID("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("region_code"),
                row.getLocalDate("old_due_on"),
                row.getLocalDate("due_on"),
                row.getBoolean("provisional"));
    }

    private static String rows(List<Seed> seeds) {
        var rows = new JsonArray();
        seeds.forEach(seed -> seed.periods().forEach(period -> rows.add(row(seed, period))));
        return rows.encode();
    }

    Uni<Integer> generate(Tx tx, List<Seed> seeds, LocalDate today, OffsetDateTime now) {
        var rows = new JsonArray();
        seeds.forEach(seed -> seed.periods().stream()
                .filter(period -> !period.from().isAfter(today))
                .filter(period -> !period.dueOn().isBefore(seed.knownOn()))
                .filter(period ->
                        seed.origin() != DutyOrigin.DUTY || period.knownInTime(seed.cadence(), seed.knownOn()))
                .forEach(period -> rows.add(row(seed, period))));
        return rows.isEmpty() ? Uni.createFrom().item(0) : tx.execute(GENERATE, rows.encode(), now);
    }

    Uni<Integer> match(Tx tx, LocalDate today, OffsetDateTime now) {
        var kinds = new JsonArray();
        Arrays.stream(EvidenceKind.values())
                .filter(kind -> kind.factKind() != null)
                .forEach(kind -> kinds.add(new JsonObject()
                        .put("evidence", kind.name())
                        .put("fact", kind.factKind())
                        .put("late", kind.mayBeLate())));
        return tx.execute(MATCH, kinds.encode(), today, now)
                .flatMap(matched -> tx.execute(MATCH_PROGRESS, now).map(more -> matched + more));
    }

    Uni<Integer> cancel(Tx tx, LocalDate today) {
        return tx.execute(CANCEL, today);
    }

    private static JsonObject row(Seed seed, DutyPeriod period) {
        Seed.Owes owes = seed.owes();
        LocalDate known = period.from().isAfter(seed.knownOn()) ? period.from() : seed.knownOn();
        return new JsonObject()
                .put("origin", seed.origin().name())
                .put("origin_id", seed.originId().toString())
                .put(
                        "campaign_id",
                        seed.campaignId() == null ? null : seed.campaignId().toString())
                .put("code", seed.code())
                .put("name", seed.name())
                .put("cadence", seed.cadence().name())
                .put("evidence_kind", seed.evidenceKind().name())
                .put("known_on", known.toString())
                .put("period_from", period.from().toString())
                .put("period_to", period.to().toString())
                .put("nominal_on", period.nominalOn().toString())
                .put("due_on", period.dueOn().toString())
                .put("provisional", period.provisional())
                .put("explanation", new JsonArray(period.explanation()))
                .put("among", owes.among())
                .put("level", owes.level())
                .put("risk_tags", new JsonArray(owes.which().riskTags()))
                .put("size_classes", new JsonArray(owes.which().sizeClasses()))
                .put("ownerships", new JsonArray(owes.which().ownerships()))
                .put(
                        "ground",
                        owes.which().ground() == null
                                ? null
                                : owes.which().ground().name())
                .put(
                        "organisations",
                        new JsonArray(owes.organisations().stream()
                                .map(Object::toString)
                                .toList()))
                .put(
                        "enterprise_id",
                        owes.enterpriseId() == null ? null : owes.enterpriseId().toString())
                .put("region_code", owes.regionCode());
    }
}
