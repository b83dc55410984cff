package io.github.bihuan.duty;

import io.github.bihuan.campaign.domain.Cadence;
import io.github.bihuan.duty.DutyApi.Evidence;
import io.github.bihuan.duty.DutyApi.Instance;
import io.github.bihuan.duty.DutyApi.NewEvidence;
import io.github.bihuan.duty.domain.DutyOrigin;
import io.github.bihuan.duty.domain.DutyStanding;
import io.github.bihuan.duty.domain.EvidenceKind;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of instances and their evidence. */
@Singleton
final class InstanceRepository {

    /** What a list may be narrowed to; null does not narrow. */
    record Filter(
            String regionCode,
            UUID campaignId,
            DutyOrigin origin,
            UUID originId,
            UUID enterpriseId,
            UUID concernsEnterpriseId,
            DutyStanding standing,
            LocalDate dueFrom,
            LocalDate dueTo) {}

    private static final String SELECT =
            """
            select i.id, i.version, i.origin, i.origin_id, i.campaign_id, i.code, i.name, i.enterprise_id, i.organisation_id,
              coalesce(e.name, o.name, r.name, i.region_code) as obligor_name, i.concerns_enterprise_id,
              z.name as concerns_name, i.region_code, i.cadence, i.evidence_kind,
              i.period_from, i.period_to, i.nominal_on, i.due_on, i.provisional, i.explanation, i.fulfilled_on,
              i.cancelled_on, i.cancel_reason
            from duty_instance i
            left join enterprise e on e.id = i.enterprise_id
            left join organisation o on o.id = i.organisation_id
            left join enterprise z on z.id = i.concerns_enterprise_id
            left join region r on r.code = i.region_code
            where true""";

    private static final String ADD_EVIDENCE =
            """
            insert into duty_evidence (id, instance_id, occurred_on, description, link, recorded_by, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    private static final String FULFIL =
            """
            update duty_instance set fulfilled_on = $2, fulfilled_recorded_on = $3, version = version + 1 where id = $1""";

    Uni<List<Instance>> list(Tx tx, Scope scope, Filter filter, LocalDate today, PageRequest page) {
        Sql sql = Sql.of(SELECT).inScope("i", scope).inRegionIfPresent("i", filter.regionCode());
        sql.appendIfPresent("and i.campaign_id =", filter.campaignId())
                .appendIfPresent(
                        "and i.origin =",
                        filter.origin() == null ? null : filter.origin().name())
                .appendIfPresent("and i.origin_id =", filter.originId())
                .appendIfPresent("and i.enterprise_id =", filter.enterpriseId())
                .appendIfPresent("and i.concerns_enterprise_id =", filter.concernsEnterpriseId())
                .appendIfPresent("and i.due_on >=", filter.dueFrom())
                .appendIfPresent("and i.due_on <=", filter.dueTo());
        standing(sql, filter.standing(), today);
        page.cursor(2).ifPresent(cursor -> sql.append("and (i.due_on, i.id) < (", cursor.date(0))
                .append(",", cursor.uuid(1))
                .append(")"));
        return tx.list(
                row -> instance(row, today), sql.append("order by i.due_on desc, i.id desc limit", page.fetch()));
    }

    Uni<Optional<Instance>> find(Tx tx, Scope scope, UUID id, LocalDate today, boolean lock) {
        Sql sql = Sql.of(SELECT).append("and i.id =", id).inScope("i", scope);
        return tx.find(row -> instance(row, today), lock ? sql.append("for update of i") : sql);
    }

    Uni<List<Evidence>> evidence(Tx tx, UUID instance) {
        return tx.list(
                InstanceRepository::evidenceOf,
                "select id, occurred_on, description, link, fact_id, recorded_at from duty_evidence"
                        + " where instance_id = $1 order by id limit 1000",
                instance);
    }

    Uni<Integer> addEvidence(Tx tx, UUID id, UUID instance, NewEvidence evidence, String by, OffsetDateTime now) {
        return tx.execute(
                ADD_EVIDENCE, id, instance, evidence.occurredOn(), evidence.description(), evidence.link(), by, now);
    }

    Uni<Integer> fulfil(Tx tx, UUID instance, LocalDate on, LocalDate recordedOn) {
        return tx.execute(FULFIL, instance, on, recordedOn);
    }

    private static void standing(Sql sql, DutyStanding standing, LocalDate today) {
        if (standing == null) {
            return;
        }
        switch (standing) {
            case FULFILLED -> sql.append("and i.fulfilled_on is not null");
            case CANCELLED -> sql.append("and i.cancelled_on is not null");
            case OPEN -> sql.append("and i.fulfilled_on is null and i.cancelled_on is null and i.due_on >=", today);
            case OVERDUE -> sql.append("and i.fulfilled_on is null and i.cancelled_on is null and i.due_on <", today);
        }
    }

    private static Instance instance(Row row, LocalDate today) {
        LocalDate due = row.getLocalDate("due_on");
        LocalDate fulfilled = row.getLocalDate("fulfilled_on");
        LocalDate cancelled = row.getLocalDate("cancelled_on");
        LocalDate until = fulfilled != null ? fulfilled : cancelled != null ? cancelled : today;
        return new Instance(
                row.getUUID("id"),
                row.getLong("version"),
                DutyOrigin.valueOf(row.getString("origin")),
                row.getUUID("origin_id"),
                row.getUUID("campaign_id"),
                row.getString("code"),
                row.getString("name"),
                row.getUUID("enterprise_id"),
                row.getUUID("organisation_id"),
                row.getString("obligor_name"),
                row.getUUID("concerns_enterprise_id"),
                row.getString("concerns_name"),
                row.getString("region_code"),
                Cadence.valueOf(row.getString("cadence")),
                EvidenceKind.valueOf(row.getString("evidence_kind")),
                row.getLocalDate("period_from"),
                row.getLocalDate("period_to"),
                row.getLocalDate("nominal_on"),
                due,
                row.getBoolean("provisional"),
                List.of(row.getArrayOfStrings("explanation")),
                DutyStanding.of(due, fulfilled, cancelled, today),
                fulfilled,
                Math.max(0, ChronoUnit.DAYS.between(due, until)),
                row.getString("cancel_reason"));
    }

    private static Evidence evidenceOf(Row row) {
        return new Evidence(
                row.getUUID("id"),
                row.getLocalDate("occurred_on"),
                row.getString("description"),
                row.getString("link"),
                row.getUUID("fact_id"),
                row.getOffsetDateTime("recorded_at").toInstant());
    }
}
