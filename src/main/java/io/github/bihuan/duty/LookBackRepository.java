package io.github.bihuan.duty;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** In a campaign's stage of looking back (回头看) every major hazard that was closed is looked at again, by its township. */
@Singleton
final class LookBackRepository {

    private static final String GENERATE =
            """
            insert into duty_instance (id, origin, origin_id, campaign_id, name, code, region_code, cadence, evidence_kind,
              period_from, period_to, nominal_on, due_on, provisional, known_on, created_at)
            select gen_random_uuid(), 'LOOK_BACK', h.id, s.campaign_id, '重大事故隐患“回头看”（' || h.code || '）', h.code,
              left(h.region_code, 9), 'ONCE', 'HAZARD_DOCUMENT', greatest(s.start_on, h.closed_on), s.end_on, s.end_on,
              s.end_on, false, greatest(s.start_on, s.known_on, h.status_since), $2
            from (
              select t.campaign_id, coalesce(t.start_on, c.start_on) as start_on, coalesce(t.end_on, c.end_on) as end_on,
                (greatest(t.created_at, c.published_at) at time zone 'Asia/Shanghai')::date as known_on
              from campaign_stage t join campaign c on c.id = t.campaign_id
              where t.kind = 'LOOK_BACK' and c.status = 'PUBLISHED') s
            join hazard h on h.campaign_ids @> array[s.campaign_id]
            where s.start_on <= $1 and s.end_on >= $1::date - 60 and h.level = 'MAJOR'
              and (h.status = 'CLOSED' or h.status = 'REOPENED' and h.look_back_on >= s.start_on)
              and greatest(s.start_on, s.known_on, h.status_since, h.closed_on) <= s.end_on
            on conflict do nothing""";

    private static final String CANCEL =
            """
            with gone as materialized (
              select i.id, case h.status when 'WITHDRAWN' then '隐患已撤销' when 'MERGED' then '隐患已合并'
                else case when h.level is distinct from 'MAJOR' then '不再是重大事故隐患' else '回头看阶段已调整' end end as reason
              from duty_instance i join hazard h on h.id = i.origin_id
              where i.origin = 'LOOK_BACK' and i.evidence_kind = 'HAZARD_DOCUMENT' and i.fulfilled_on is null
                and i.cancelled_on is null and (h.level is distinct from 'MAJOR' or h.status in ('WITHDRAWN', 'MERGED')
                  or not exists (
                    select 1 from campaign_stage t join campaign c on c.id = t.campaign_id
                    where t.campaign_id = i.campaign_id and t.kind = 'LOOK_BACK'
                      and coalesce(t.end_on, c.end_on) = i.nominal_on)))
            update duty_instance i set cancelled_on = $1, cancel_reason = z.reason, version = i.version + 1
            from gone z
            where i.id = z.id and i.id = any (array(select id from gone)) and i.fulfilled_on is null and i.cancelled_on is null""";

    Uni<Integer> generate(Tx tx, LocalDate today, OffsetDateTime now) {
        return tx.execute(GENERATE, today, now);
    }

    Uni<Integer> cancel(Tx tx, LocalDate today) {
        return tx.execute(CANCEL, today);
    }
}
