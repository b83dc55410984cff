package io.github.bihuan.enforcement;

import static io.github.bihuan.enforcement.EnforcementFilterRepository.utc;

import io.github.bihuan.enforcement.PenaltyApi.NewPenalty;
import io.github.bihuan.enforcement.PenaltyApi.PenaltyFilter;
import io.github.bihuan.enforcement.PenaltyApi.PenaltyView;
import io.github.bihuan.enforcement.PenaltyApi.PublicationExplanation;
import io.github.bihuan.enforcement.PenaltyApi.Revocation;
import io.github.bihuan.enforcement.domain.PenaltySubject;
import io.github.bihuan.enforcement.domain.PublicationDue;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page.Counted;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.region.RegionLevel;
import io.github.bihuan.shared.time.WorkCalendar;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All SQL of penalties; reads always in a scope. */
@Singleton
class PenaltyRepository {

    /** Dual (一案双罚): the case punishes the enterprise and its principal, neither revoked. */
    private static final String COLUMNS =
            """
            select x.*, x.revoked_on is null
              and (select count(distinct o.subject) = 2 from penalty o
                where o.enterprise_id = x.enterprise_id and o.case_number = x.case_number and o.revoked_on is null
                  and o.subject in ('ENTERPRISE', 'PRINCIPAL')) as dual_penalty
            from penalty x where true""";

    private static final String LOCK = "select x.version from penalty x where true";
    private static final String DUPLICATE =
            """
            select 1 from penalty where enterprise_id = $1 and case_number = $2 and subject = $3
              and coalesce(person_name, '') = $4 and revoked_on is null""";
    private static final String INSERT =
            """
            insert into penalty (id, version, case_number, subject, enterprise_id, region_code, person_name,
              amount_yuan,
              decided_on, authority, organisation_id, organiser_level, basis, violation_kinds, hazard_ids, campaign_ids,
              override_reason, created_at)
            values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)""";
    private static final String REVOKE =
            """
            update penalty set version = version + 1, revoked_on = $2, revocation_reason = $3, revoked_at = $4
            where id = $1""";

    private final WorkCalendar calendar;

    PenaltyRepository(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    Uni<Optional<PenaltyView>> find(Tx tx, Scope scope, UUID id) {
        return tx.find(this::view, Sql.of(COLUMNS).append("and x.id =", id).inScope("x", scope));
    }

    /** Locks the row against other documents; answers its version. */
    Uni<Optional<Long>> lock(Tx tx, Scope scope, UUID id) {
        return tx.find(
                row -> row.getLong("version"),
                Sql.of(LOCK).append("and x.id =", id).inScope("x", scope).append("for no key update of x"));
    }

    /** Newest first. */
    Uni<List<PenaltyView>> list(Tx tx, Scope scope, PenaltyFilter filter, PageRequest page) {
        var sql = filtered(Sql.of(COLUMNS), scope, filter);
        page.cursor(1).ifPresent(cursor -> sql.append("and x.id <", cursor.uuid(0)));
        return tx.list(this::view, sql.append("order by x.id desc").append("limit", page.fetch()));
    }

    Uni<Counted> count(Tx tx, Scope scope, PenaltyFilter filter) {
        var sql = filtered(Sql.of("select from penalty x where true"), scope, filter);
        return tx.count(sql, Counted.BOUND + 1).map(Counted::of);
    }

    /** Whether the case already punishes the same subject. */
    Uni<Boolean> isRecorded(Tx tx, NewPenalty request) {
        return tx.find(
                        row -> row,
                        DUPLICATE,
                        request.enterpriseId(),
                        request.caseNumber().strip(),
                        request.subject().name(),
                        request.personName() == null ? "" : request.personName().strip())
                .map(Optional::isPresent);
    }

    Uni<Void> insert(Tx tx, UUID id, NewPenalty request, EnforcementTarget target, Instant now) {
        return tx.execute(
                        INSERT,
                        id,
                        request.caseNumber().strip(),
                        request.subject().name(),
                        request.enterpriseId(),
                        target.enterprise().regionCode(),
                        request.personName() == null
                                ? null
                                : request.personName().strip(),
                        request.amountYuan(),
                        request.decidedOn(),
                        request.authority(),
                        target.organisationId(),
                        target.organiserLevel().name(),
                        request.basis(),
                        request.violations().toArray(String[]::new),
                        target.hazardArray(),
                        target.campaignArray(),
                        request.overrideReason(),
                        utc(now))
                .replaceWithVoid();
    }

    Uni<Void> revoke(Tx tx, UUID id, Revocation revocation, Instant now) {
        return tx.execute(REVOKE, id, revocation.revokedOn(), revocation.reason(), utc(now))
                .replaceWithVoid();
    }

    private static Sql filtered(Sql sql, Scope scope, PenaltyFilter filter) {
        if (filter.violationKind != null) {
            sql.append("and x.violation_kinds @> array[", filter.violationKind).append("]::text[]");
        }
        return EnforcementFilterRepository.filtered(
                        sql.inScope("x", scope),
                        filter.campaignId,
                        filter.enterpriseId,
                        filter.hazardId,
                        filter.regionCode)
                .appendIfPresent("and x.subject =", filter.subject == null ? null : filter.subject.name())
                .appendIfPresent("and x.case_number =", filter.caseNumber)
                .appendIfPresent("and (x.revoked_on is not null) =", filter.revoked)
                .appendIfPresent("and x.decided_on >=", filter.decidedFrom)
                .appendIfPresent("and x.decided_on <=", filter.decidedTo);
    }

    private PenaltyView view(Row row) {
        LocalDate decidedOn = row.getLocalDate("decided_on");
        var publication = PublicationDue.of(decidedOn, calendar);
        return new PenaltyView(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("case_number"),
                PenaltySubject.valueOf(row.getString("subject")),
                row.getUUID("enterprise_id"),
                row.getString("region_code"),
                row.getString("person_name"),
                row.getBigDecimal("amount_yuan"),
                decidedOn,
                row.getString("authority"),
                row.getUUID("organisation_id"),
                RegionLevel.valueOf(row.getString("organiser_level")),
                row.getString("basis"),
                List.of(row.getArrayOfStrings("violation_kinds")),
                List.of(row.getArrayOfUUIDs("hazard_ids")),
                List.of(row.getArrayOfUUIDs("campaign_ids")),
                row.getString("override_reason"),
                row.getBoolean("dual_penalty"),
                publication.date(),
                new PublicationExplanation(PublicationDue.BASIS, publication.provisional(), publication.steps()),
                row.getLocalDate("revoked_on"),
                row.getString("revocation_reason"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
