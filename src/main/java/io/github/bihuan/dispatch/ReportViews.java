package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.FormDefinition.Layout;
import io.github.bihuan.dispatch.ReportApi.CellView;
import io.github.bihuan.dispatch.ReportApi.ReportFilter;
import io.github.bihuan.dispatch.ReportApi.ReportSummary;
import io.github.bihuan.dispatch.ReportApi.ReportView;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads returns: a draft with the values of now, a filed one with those it was filed with. */
@Singleton
final class ReportViews {

    private final Database database;
    private final ReportRepository reports;
    private final ReportFigures figures;
    private final Forms forms;
    private final FormService service;
    private final OfficialSheets sheets;
    private final Clock clock;

    ReportViews(
            Database database,
            ReportRepository reports,
            ReportFigures figures,
            Forms forms,
            FormService service,
            OfficialSheets sheets,
            Clock clock) {
        this.database = database;
        this.reports = reports;
        this.figures = figures;
        this.forms = forms;
        this.service = service;
        this.sheets = sheets;
        this.clock = clock;
    }

    Uni<Page<ReportSummary>> list(Caller caller, ReportFilter filter, PageRequest page) {
        return database.read(caller.scope(), tx -> reports.list(tx, caller.scope(), filter, page))
                .map(found ->
                        Page.of(found, page, report -> List.of(report.id())).map(this::summary));
    }

    Uni<ReportView> get(Caller caller, UUID id) {
        return database.snapshot(caller.scope(), tx -> require(tx, caller, id));
    }

    /** Every edition of the same return. */
    Uni<Page<ReportSummary>> editions(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> reports.find(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("报送")))
                .flatMap(report -> reports.editions(
                        tx, report.campaignId(), report.scheduleCode(), report.organisationId(), report.dueOn()))
                .map(found -> new Page<>(found, null, null, null).map(this::summary)));
    }

    /** In the official layout; the rows of a ledger are those of its cut-off, as they were known when it was filed. */
    Uni<byte[]> sheet(Caller caller, UUID id) {
        return get(caller, id)
                .flatMap(view -> rows(caller, view).map(rows -> sheet(view, rows)))
                .flatMap(sheets::bytes);
    }

    private Uni<List<Map<String, Object>>> rows(Caller caller, ReportView view) {
        if (forms.require(view.formCode(), view.formVersion()).layout() != Layout.LEDGER) {
            return Uni.createFrom().item(List.of());
        }
        var question = new FormQuestion(view.campaignId(), view.cutOff(), view.knownAt(), view.organisationId(), null);
        return service.form(caller, view.formCode(), question).map(FormResult::rows);
    }

    private OfficialSheet sheet(ReportView view, List<Map<String, Object>> rows) {
        Map<String, Object> values = new HashMap<>();
        view.cells().forEach(cell -> values.put(cell.code(), cell.value()));
        LocalDate filledOn =
                view.submittedAt() == null ? BusinessTime.today(clock) : BusinessTime.dateOf(view.submittedAt());
        return new OfficialSheet(
                forms.require(view.formCode(), view.formVersion()),
                view.organisationName(),
                filledOn,
                values,
                rows,
                view.missing().isEmpty() ? List.of() : List.of("未报送单位：" + String.join("、", view.missing())));
    }

    Uni<ReportView> require(Tx tx, Caller caller, UUID id) {
        return reports.find(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("报送")))
                .flatMap(report -> counted(tx, caller, report, clock.instant()))
                .flatMap(report -> findings(tx, report).map(found -> view(report, found)));
    }

    /** A filed report as it is, a draft with the values as known at the instant. */
    Uni<Report> counted(Tx tx, Caller caller, Report report, Instant knownAt) {
        return report.isDraft()
                ? figures.of(tx, caller, report, knownAt).map(report::with)
                : Uni.createFrom().item(report);
    }

    Uni<List<ReportFinding>> findings(Tx tx, Report report) {
        return reports.before(tx, report)
                .map(before -> ReportChecks.of(
                        forms.require(report.formCode(), report.formVersion()), report, before.orElse(null)));
    }

    private ReportView view(Report report, List<ReportFinding> findings) {
        return new ReportView(
                report.id(),
                report.version(),
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
                report.status(),
                report.cutOff(),
                report.knownAt(),
                lateDays(report),
                cells(report),
                findings,
                report.comments(),
                report.correctionNote(),
                report.included(),
                report.missing(),
                report.submittedAt(),
                report.submittedBy(),
                report.opinion());
    }

    private List<CellView> cells(Report report) {
        return forms.require(report.formCode(), report.formVersion()).cells().stream()
                .map(cell -> new CellView(
                        cell.code(),
                        cell.label(),
                        cell.unit(),
                        cell.kind(),
                        report.computed().get(cell.code()),
                        report.effective(cell.code()),
                        report.overrides().containsKey(cell.code())
                                ? report.overrides().get(cell.code()).reason()
                                : null,
                        report.doubleCounted().contains(cell.code()) ? true : null))
                .toList();
    }

    private ReportSummary summary(Report report) {
        return new ReportSummary(
                report.id(),
                report.campaignId(),
                report.scheduleCode(),
                report.organisationName(),
                report.dueOn(),
                report.edition(),
                report.status(),
                lateDays(report));
    }

    /** Days after the deadline that it was filed, or that have gone by without. */
    private long lateDays(Report report) {
        LocalDate until = report.submittedOn() == null ? BusinessTime.today(clock) : report.submittedOn();
        return Math.max(0, ChronoUnit.DAYS.between(report.deadline(), until));
    }
}
