package io.github.bihuan.duty;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What is owed because something was built without review of its design (未批先建): found done when the penalty, or the diagnosis and
 * rectification of every such project, is recorded; open again when the penalty was revoked or another project was stated.
 */
@Singleton
final class UnreviewedRepository {

    private static final String MATCH =
            """
            with done as materialized (
              select i.id, s.settled_on, s.recorded_on
              from duty_instance i
              cross join lateral unreviewed_standing(i.evidence_kind, coalesce(i.enterprise_id, i.concerns_enterprise_id)) s
              where i.evidence_kind in ('PENALTY', 'DESIGN_DIAGNOSIS') and i.fulfilled_on is null and i.cancelled_on is null
                and s.projects > 0 and s.settled_on is not null),
            matched as (
              update duty_instance i set fulfilled_on = m.settled_on, fulfilled_recorded_on = m.recorded_on,
                version = i.version + 1
              from done m
              where i.id = m.id and i.fulfilled_on is null and i.cancelled_on is null
              returning i.id, i.evidence_kind, i.fulfilled_on)
            insert into duty_evidence (id, instance_id, occurred_on, description, recorded_by, recorded_at)
            select gen_random_uuid(), m.id, m.fulfilled_on, case m.evidence_kind when 'PENALTY'
              then '由系统依据已登记的行政处罚认定' else '由系统依据已登记的设计诊断和整改认定' end, 'system', $1
            from matched m""";

    /** Its steps start anew: what was told before stays told. */
    private static final String REOPEN =
            """
            update duty_instance i set fulfilled_on = null, fulfilled_recorded_on = null, cancelled_on = null,
              cancel_reason = null, version = i.version + 1, deadline_version = i.deadline_version + 1, due_set_on = $1
            from (
              select o.id
              from duty_instance o join duty d on d.id = o.duty_id and d.status = 'ACTIVE'
              cross join lateral unreviewed_standing(o.evidence_kind, coalesce(o.enterprise_id, o.concerns_enterprise_id)) s
              where o.evidence_kind in ('PENALTY', 'DESIGN_DIAGNOSIS')
                and (o.fulfilled_on is not null or o.cancel_reason = $2)
                and s.projects > 0 and s.settled_on is null) z
            where i.id = z.id""";

    private static final String CANCEL =
            """
            update duty_instance i set cancelled_on = $1, cancel_reason = $2, version = i.version + 1
            where i.evidence_kind in ('PENALTY', 'DESIGN_DIAGNOSIS') and i.fulfilled_on is null and i.cancelled_on is null
              and not exists (select from unreviewed_project(coalesce(i.enterprise_id, i.concerns_enterprise_id)))""";

    private static final String CORRECTED = "摸底情况已更正，不属于未批先建";

    Uni<Integer> match(Tx tx, OffsetDateTime now) {
        return tx.execute(MATCH, now);
    }

    Uni<Integer> reopen(Tx tx, LocalDate today) {
        return tx.execute(REOPEN, today, CORRECTED);
    }

    Uni<Integer> cancel(Tx tx, LocalDate today) {
        return tx.execute(CANCEL, today, CORRECTED);
    }
}
