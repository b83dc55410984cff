package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.ReportApi.ReportFilter;
import io.github.bihuan.dispatch.domain.ReportStatus;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All SQL of filing; reads always in a scope. */
@Singleton
final class ReportRepository {

    private static final String SELECT =
            """
            select r.*, r.computed::text as computed_text, r.overrides::text as overrides_text, r.texts::text as texts_text,
              r.comments::text as comments_text
            from report r where true""";
    private static final String INSERT =
            """
            insert into report (id, version, campaign_id, schedule_code, form_code, form_version, organisation_id,
              organisation_name, reporter_level, region_code, due_on, deadline, edition, status, cut_off, overrides, texts,
              correction_note, created_at)
            values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'DRAFT', $13, $14::text::jsonb, $15::text::jsonb,
              $16, $17)
            on conflict do nothing""";
    private static final String AMEND =
            """
            update report set version = version + 1, cut_off = $2, overrides = $3::text::jsonb, texts = $4::text::jsonb,
              comments = $5::text::jsonb, correction_note = $6 where id = $1""";
    private static final String SUBMIT =
            """
            update report set version = version + 1, status = 'SUBMITTED', known_at = $2, computed = $3::text::jsonb,
              included = $4, missing = $5, double_counted = $6, submitted_at = $7, submitted_on = $8, submitted_by = $9,
              cut_off = $10
            where id = $1""";
    private static final String DECIDE =
            """
            update report set version = version + 1, status = $2, decided_at = $3, opinion = coalesce($4, opinion)
            where id = $1""";
    private static final String FILED = "and r.status in ('SUBMITTED', 'ACCEPTED', 'ROLLED_UP')";

    private final ReportRows rows;

    ReportRepository(ReportRows rows) {
        this.rows = rows;
    }

    Uni<Optional<Report>> find(Tx tx, Scope scope, UUID id) {
        return tx.find(rows::report, Sql.of(SELECT).append("and r.id =", id).inRegions("r", scope));
    }

    /** The same, locked against other documents. */
    Uni<Optional<Report>> lock(Tx tx, Scope scope, UUID id) {
        Sql sql = Sql.of(SELECT).append("and r.id =", id).inRegions("r", scope);
        return tx.find(rows::report, sql.append("for no key update of r"));
    }

    /** Newest first. */
    Uni<List<Report>> list(Tx tx, Scope scope, ReportFilter filter, PageRequest page) {
        Sql sql = Sql.of(SELECT)
                .inRegions("r", scope)
                .appendIfPresent("and r.campaign_id =", filter.campaignId)
                .appendIfPresent("and r.schedule_code =", filter.scheduleCode)
                .appendIfPresent("and r.organisation_id =", filter.organisationId)
                .appendIfPresent("and r.due_on =", filter.dueOn)
                .appendIfPresent("and r.status =", filter.status == null ? null : filter.status.name());
        page.cursor(1).ifPresent(cursor -> sql.append("and r.id <", cursor.uuid(0)));
        return tx.list(rows::report, sql.append("order by r.id desc").append("limit", page.fetch()));
    }

    /** Every edition of the same return, the first first. */
    Uni<List<Report>> editions(Tx tx, UUID campaign, String schedule, UUID organisation, LocalDate dueOn) {
        return tx.list(
                rows::report,
                Sql.of(SELECT)
                        .append("and r.campaign_id =", campaign)
                        .append("and r.schedule_code =", schedule)
                        .append("and r.organisation_id =", organisation)
                        .append("and r.due_on =", dueOn)
                        .append("order by r.edition"));
    }

    /** The last filed report of the organisation before a due day. */
    Uni<Optional<Report>> before(Tx tx, Report report) {
        return tx.find(
                rows::report,
                Sql.of(SELECT)
                        .append("and r.campaign_id =", report.campaignId())
                        .append("and r.schedule_code =", report.scheduleCode())
                        .append("and r.organisation_id =", report.organisationId())
                        .append("and r.due_on <", report.dueOn())
                        .append(FILED)
                        .append("order by r.due_on desc, r.edition desc limit 1"));
    }

    /** Of each organisation in the region the last filed edition, by name. */
    Uni<List<Report>> filed(Tx tx, UUID campaign, String schedule, LocalDate dueOn, String region) {
        return tx.list(
                rows::report,
                Sql.of(SELECT)
                        .append("and r.campaign_id =", campaign)
                        .append("and r.schedule_code =", schedule)
                        .append("and r.due_on =", dueOn)
                        .inRegions("r", Scope.region(region))
                        .append(FILED)
                        .append("and not exists (select 1 from report n where n.campaign_id = r.campaign_id")
                        .append("and n.schedule_code = r.schedule_code and n.organisation_id = r.organisation_id")
                        .append("and n.due_on = r.due_on and n.edition > r.edition")
                        .append("and n.status in ('SUBMITTED', 'ACCEPTED', 'ROLLED_UP'))")
                        .append("order by r.submitted_at, r.id"));
    }

    /** 0 when there is a draft already. */
    Uni<Integer> insert(Tx tx, Report report, Instant now) {
        return tx.execute(
                INSERT,
                report.id(),
                report.campaignId(),
                report.scheduleCode(),
                report.formCode(),
                report.formVersion(),
                report.organisationId(),
                report.organisationName(),
                report.reporterLevel(),
                report.regionCode(),
                report.dueOn(),
                report.deadline(),
                report.edition(),
                report.cutOff(),
                rows.json(report.overrides()),
                rows.json(report.texts()),
                report.correctionNote(),
                now.atOffset(ZoneOffset.UTC));
    }

    Uni<Void> amend(Tx tx, Report report) {
        return tx.execute(
                        AMEND,
                        report.id(),
                        report.cutOff(),
                        rows.json(report.overrides()),
                        rows.json(report.texts()),
                        rows.json(report.comments()),
                        report.correctionNote())
                .replaceWithVoid();
    }

    Uni<Void> submit(Tx tx, Report report, Instant knownAt, LocalDate on, String by) {
        return tx.execute(
                        SUBMIT,
                        report.id(),
                        knownAt.atOffset(ZoneOffset.UTC),
                        rows.json(report.computed()),
                        report.included().toArray(UUID[]::new),
                        report.missing().toArray(String[]::new),
                        report.doubleCounted().toArray(String[]::new),
                        knownAt.atOffset(ZoneOffset.UTC),
                        on,
                        by,
                        report.cutOff())
                .replaceWithVoid();
    }

    Uni<Void> decide(Tx tx, UUID id, ReportStatus status, Instant now, String opinion) {
        return tx.execute(DECIDE, id, status.name(), now.atOffset(ZoneOffset.UTC), opinion)
                .replaceWithVoid();
    }
}
