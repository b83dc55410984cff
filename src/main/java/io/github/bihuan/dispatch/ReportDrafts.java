package io.github.bihuan.dispatch;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.campaign.ReportSchedules;
import io.github.bihuan.campaign.ScheduleRef;
import io.github.bihuan.campaign.domain.DueDay;
import io.github.bihuan.dispatch.ReportApi.NewReport;
import io.github.bihuan.dispatch.ReportApi.ReportView;
import io.github.bihuan.dispatch.domain.ReportProblem;
import io.github.bihuan.dispatch.domain.ReportStatus;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.identity.OrganisationRef;
import io.github.bihuan.identity.Organisations;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Begins returns: the first edition, or the correction of one that was filed. */
@Singleton
final class ReportDrafts {

    private final Commands commands;
    private final ReportRepository reports;
    private final ReportViews views;
    private final ReportSchedules schedules;
    private final FormRepository campaigns;
    private final Forms forms;
    private final Organisations organisations;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    ReportDrafts(
            Commands commands,
            ReportRepository reports,
            ReportViews views,
            ReportSchedules schedules,
            FormRepository campaigns,
            Forms forms,
            Organisations organisations,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.commands = commands;
        this.reports = reports;
        this.views = views;
        this.schedules = schedules;
        this.campaigns = campaigns;
        this.forms = forms;
        this.organisations = organisations;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<ReportView> begin(Caller caller, NewReport request) {
        UUID reporter = request.organisationId() == null ? caller.actor().organisationId() : request.organisationId();
        ReportProblem.NO_REPORTER.unless(reporter != null, "organisationId", "须指明填报单位");
        return commands.run(caller, request, ReportView.class, tx -> campaign(tx, caller, request)
                .chain(() -> organisations.requireActive(tx, reporter, "organisationId"))
                .invoke(organisation -> ReporterRules.requireReporter(caller, organisation))
                .flatMap(organisation -> schedule(tx, request)
                        .invoke(schedule -> ReporterRules.requireLevel(organisation, schedule))
                        .flatMap(schedule -> begin(tx, caller, request, organisation, schedule))));
    }

    private Uni<CampaignHead> campaign(Tx tx, Caller caller, NewReport request) {
        return campaigns.campaign(tx, request.campaignId()).map(found -> found.filter(
                        campaign -> campaign.visibleIn(caller.scope()))
                .orElseThrow(() -> CommonProblem.notFound("行动")));
    }

    private Uni<ScheduleRef> schedule(Tx tx, NewReport request) {
        return schedules.of(tx, request.campaignId()).map(all -> all.stream()
                .filter(schedule -> schedule.code().equals(request.scheduleCode()))
                .filter(schedule -> forms.contains(schedule.formCode()))
                .findFirst()
                .orElseThrow(
                        () -> ReportProblem.NOT_DUE.on("scheduleCode", "该行动没有报送安排“" + request.scheduleCode() + "”")));
    }

    private Uni<ReportView> begin(
            Tx tx, Caller caller, NewReport request, OrganisationRef organisation, ScheduleRef schedule) {
        DueDay due = schedule.dueDay(request.dueOn())
                .orElseThrow(
                        () -> ReportProblem.NOT_DUE.on("dueOn", request.dueOn() + "不是“" + schedule.name() + "”的报送日"));
        return reports.editions(tx, request.campaignId(), schedule.code(), organisation.id(), request.dueOn())
                .flatMap(editions -> insert(tx, draft(request, organisation, schedule, due, editions)))
                .flatMap(draft -> views.require(tx, caller, draft.id()))
                .call(view -> journal.record(
                        tx,
                        caller,
                        JournalEntry.created("REPORT_BEGUN", "REPORT", view.id(), view.regionCode(), view)));
    }

    private Uni<Report> insert(Tx tx, Report draft) {
        return reports.insert(tx, draft, clock.instant())
                .invoke(inserted -> ReportProblem.DRAFT_EXISTS.unless(inserted == 1, null, "该期报送已有草稿，请先报出"))
                .replaceWith(draft);
    }

    /** A correction begins with the words and overrides of the edition before. */
    private Report draft(
            NewReport request, OrganisationRef organisation, ScheduleRef schedule, DueDay due, List<Report> editions) {
        Report last = editions.isEmpty() ? null : editions.get(editions.size() - 1);
        boolean correction =
                editions.stream().anyMatch(edition -> edition.status().isFiled());
        String note =
                request.correctionNote() == null || request.correctionNote().isBlank()
                        ? null
                        : request.correctionNote().strip();
        ReportProblem.NOTE_REQUIRED.unless(!correction || note != null, "correctionNote", "更正已报送的数据须说明");
        LocalDate cutOff = due.nominalOn();
        return new Report(
                ids.next(),
                1,
                request.campaignId(),
                schedule.code(),
                schedule.formCode(),
                forms.require(schedule.formCode(), cutOff).version(),
                organisation.id(),
                organisation.name(),
                schedule.reporterLevel(),
                organisation.regionCode(),
                due.nominalOn(),
                due.dueOn(),
                last == null ? 1 : last.edition() + 1,
                ReportStatus.DRAFT,
                cutOff,
                null,
                Map.of(),
                last == null ? Map.of() : last.overrides(),
                last == null ? Map.of() : last.texts(),
                Map.of(),
                note,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }
}
