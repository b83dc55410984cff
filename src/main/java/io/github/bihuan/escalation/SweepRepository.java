package io.github.bihuan.escalation;

import io.github.bihuan.escalation.ChunkedPass.Place;
import io.github.bihuan.escalation.WatchedHazard.Document;
import io.github.bihuan.escalation.WatchedHazard.Run;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.escalation.domain.ObligationKey;
import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.hazard.domain.HazardStatus;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The SQL of the sweep: which hazards owe something, and what of it is recorded already. */
@Singleton
final class SweepRepository {

    /** Which sweep a run was of. */
    static final String HAZARDS = "HAZARD";

    static final String STANDING = "STANDING";

    static final String HAZARD =
            """
            select d.hazard_id, d.code, d.enterprise_id,
              coalesce((select e.name from enterprise e where e.id = d.enterprise_id), '') as enterprise_name,
              d.region_code, d.level, d.status, h.status_since, d.found_on, d.source, h.place, d.description, d.catalog_items, d.deadline,
              d.original_deadline, d.deadline_version, d.deadline_set_on, d.stopped_on, d.major_since, d.listed_since,
              d.extension_pending_since, d.plan_due_on, h.reopen_count
            from hazard_deadline d
            join hazard h on h.id = d.hazard_id
            left join hazard_clock k on k.hazard_id = d.hazard_id and k.deadline_version = d.deadline_version""";

    /** Open hazards with a step that is due on the current track and not recorded. */
    private static final String CLAIM_DUE = HAZARD
            + """

            where d.status in ('PLANNED_PENDING', 'RECTIFYING', 'REOPENED') and d.deadline <= $1::date + $2::integer
              and (d.deadline, d.hazard_id) > ($3, $4) and ($6::uuid is null or d.hazard_id = $6)
              and exists (
                select 1 from ladder_step s
                where s.ladder_code = k.ladder_code and s.ladder_version = k.ladder_version and s.track = case when d.listed then 'LISTED' else d.level end
                  and d.deadline + s.offset_days <= $1
                  and (s.offset_days > 0 or d.deadline + s.offset_days >= greatest(d.deadline_set_on, case s.track
                    when 'LISTED' then d.listed_since when 'MAJOR' then d.major_since end))
                  and (s.level < 2 or d.extension_pending_since is null
                    or d.deadline + s.offset_days < d.extension_pending_since)
                  and not exists (select 1 from notice n where n.subject_id = d.hazard_id
                    and n.deadline_version = d.deadline_version and n.point = s.point))
            order by d.deadline, d.hazard_id limit $5
            for no key update of h skip locked""";

    /** Hazards that were settled, reported done or given a new deadline since the last sweep: what was missed before. */
    private static final String CLAIM_SETTLED = HAZARD
            + """

            where d.hazard_id > $2 and d.deadline_version > 0 and ($4::uuid is null or d.hazard_id = $4) and (
              d.stopped_on >= $1::date or (d.status in ('RECTIFIED', 'REOPENED') and h.status_since >= $1)
              or (d.deadline_version > 1 and d.deadline_set_on >= $1))
            order by d.hazard_id limit $3
            for no key update of h skip locked""";

    /** Hazards whose rectification plan (整改方案) is due and not filed. */
    private static final String CLAIM_PLANS = HAZARD
            + """

            where d.status in ('PLANNED_PENDING', 'REOPENED') and d.plan_due_on <= $1
              and d.hazard_id > $2 and ($4::uuid is null or d.hazard_id = $4)
              and ((d.plan_due_on >= h.status_since and not exists (select 1 from notice n
                  where n.subject_id = d.hazard_id and n.deadline_version = d.deadline_version
                  and n.point = 'P0' || case h.reopen_count when 0 then '' else 'R' || h.reopen_count end))
                or (d.plan_due_on < $1 and not exists (select 1 from notice n
                  where n.subject_id = d.hazard_id and n.deadline_version = d.deadline_version
                  and n.point = 'P1' || case h.reopen_count when 0 then '' else 'R' || h.reopen_count end)))
            order by d.hazard_id limit $3
            for no key update of h skip locked""";

    private static final String DOCUMENTS =
            """
            select hazard_id, kind, status_after, (recorded_at at time zone 'Asia/Shanghai')::date as recorded_on
            from hazard_document where hazard_id = any($1) order by hazard_id, seq""";

    private static final String RUNS =
            """
            select hazard_id, deadline_version, deadline, set_on, major_since, listed_since, ladder_code, ladder_version
            from hazard_clock where hazard_id = any($1) order by hazard_id, deadline_version""";

    private static final String RECORDED =
            """
            select subject_id, deadline_version, point from notice
            where subject_id = any($1) and point is not null""";

    private static final String STALE_DRAFTS =
            """
            select n.subject_id from notice n join hazard_deadline d on d.hazard_id = n.subject_id
            where n.status = 'DRAFT' and n.point is not null
              and (d.status in ('ACCEPTED', 'CLOSED', 'WITHDRAWN', 'MERGED', 'TRANSFERRED')
                or n.deadline_version < d.deadline_version)
            group by n.subject_id order by n.subject_id limit 1000""";

    private static final String LONGEST_REMINDER = "select coalesce(-min(offset_days), 0) as days from ladder_step";

    private static final String LAST_DAY = "select max(day) as day from sweep_run where kind = $1";

    private static final String REMEMBER_SWEEP =
            """
            insert into sweep_run (id, kind, day, started_at, finished_at, hazards, sent, drafted, recorded, cancelled, failed)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)""";

    /** @param only a single hazard, or null for as many as the chunk holds */
    Uni<List<WatchedHazard>> claimDue(Tx tx, LocalDate today, int lead, Place after, int chunk, UUID only) {
        return tx.inOrderOfAnIndex(() ->
                tx.list(SweepRepository::hazard, CLAIM_DUE, today, lead, after.deadline(), after.id(), chunk, only));
    }

    Uni<List<WatchedHazard>> claimSettled(Tx tx, LocalDate since, Place after, int chunk, UUID only) {
        return tx.list(SweepRepository::hazard, CLAIM_SETTLED, since, after.id(), chunk, only);
    }

    Uni<List<WatchedHazard>> claimPlans(Tx tx, LocalDate today, Place after, int chunk, UUID only) {
        return tx.list(SweepRepository::hazard, CLAIM_PLANS, today, after.id(), chunk, only);
    }

    Uni<List<Document>> documents(Tx tx, Collection<UUID> ids) {
        return tx.list(
                row -> new Document(
                        row.getUUID("hazard_id"),
                        row.getString("kind"),
                        HazardStatus.valueOf(row.getString("status_after")),
                        row.getLocalDate("recorded_on")),
                DOCUMENTS,
                new Object[] {array(ids)});
    }

    Uni<List<Run>> runs(Tx tx, Collection<UUID> ids) {
        return tx.list(
                row -> new Run(
                        row.getUUID("hazard_id"),
                        row.getInteger("deadline_version"),
                        row.getLocalDate("deadline"),
                        row.getLocalDate("set_on"),
                        row.getLocalDate("major_since"),
                        row.getLocalDate("listed_since"),
                        new LadderKey(row.getString("ladder_code"), row.getInteger("ladder_version"))),
                RUNS,
                new Object[] {array(ids)});
    }

    Uni<List<ObligationKey>> recorded(Tx tx, Collection<UUID> ids) {
        return tx.list(
                row -> new ObligationKey(
                        row.getUUID("subject_id").toString(),
                        row.getInteger("deadline_version"),
                        row.getString("point")),
                RECORDED,
                new Object[] {array(ids)});
    }

    Uni<List<UUID>> staleDrafts(Tx tx) {
        return tx.list(row -> row.getUUID("subject_id"), STALE_DRAFTS);
    }

    /** The earliest reminder of any ladder lies so many days before the deadline. */
    Uni<Integer> longestReminder(Tx tx) {
        return tx.list(row -> row.getInteger("days"), LONGEST_REMINDER).map(days -> days.get(0));
    }

    /** The day of the last finished sweep, or null. */
    Uni<LocalDate> lastDay(Tx tx, String kind) {
        return tx.list(row -> row.getLocalDate("day"), LAST_DAY, kind).map(days -> days.get(0));
    }

    Uni<Integer> rememberSweep(
            Tx tx, UUID id, String kind, LocalDate day, OffsetDateTime start, OffsetDateTime end, SweepCount of) {
        return tx.execute(
                REMEMBER_SWEEP,
                id,
                kind,
                day,
                start,
                end,
                of.hazards(),
                of.sent(),
                of.drafted(),
                of.recorded(),
                of.cancelled(),
                of.failed());
    }

    static WatchedHazard hazard(Row row) {
        return new WatchedHazard(
                row.getUUID("hazard_id"),
                row.getString("code"),
                row.getUUID("enterprise_id"),
                row.getString("enterprise_name"),
                row.getString("region_code"),
                row.getString("level") == null ? null : HazardLevel.valueOf(row.getString("level")),
                HazardStatus.valueOf(row.getString("status")),
                row.getLocalDate("status_since"),
                row.getLocalDate("found_on"),
                HazardSource.valueOf(row.getString("source")),
                row.getString("place"),
                row.getString("description"),
                List.of(row.getArrayOfStrings("catalog_items")),
                row.getLocalDate("deadline"),
                row.getLocalDate("original_deadline"),
                row.getInteger("deadline_version"),
                row.getLocalDate("deadline_set_on"),
                row.getLocalDate("stopped_on"),
                row.getLocalDate("major_since"),
                row.getLocalDate("listed_since"),
                row.getLocalDate("extension_pending_since"),
                row.getLocalDate("plan_due_on"),
                row.getInteger("reopen_count"));
    }

    static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
