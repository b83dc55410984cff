package io.github.bihuan.dispatch;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.dispatch.FormRule.Severity;
import io.github.bihuan.dispatch.ReportApi.Acceptance;
import io.github.bihuan.dispatch.ReportApi.Amendment;
import io.github.bihuan.dispatch.ReportApi.ReportView;
import io.github.bihuan.dispatch.ReportApi.Return;
import io.github.bihuan.dispatch.ReportApi.Submission;
import io.github.bihuan.dispatch.domain.ReportAct;
import io.github.bihuan.dispatch.domain.ReportProblem;
import io.github.bihuan.dispatch.domain.ReportStatus;
import io.github.bihuan.dispatch.domain.ReportTransitions;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.problem.Violation;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.statistics.Fact;
import io.github.bihuan.statistics.FactKind;
import io.github.bihuan.statistics.FactStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The documents of a return: filled in, submitted, sent back, accepted, rolled up. */
@Singleton
class ReportService {

    private static final String SUBJECT = "REPORT";

    private final Commands commands;
    private final ReportRepository reports;
    private final ReportViews views;
    private final SubmissionRules rules;
    private final Forms forms;
    private final FactStore facts;
    private final Journal journal;
    private final Clock clock;

    ReportService(
            Commands commands,
            ReportRepository reports,
            ReportViews views,
            SubmissionRules rules,
            Forms forms,
            FactStore facts,
            Journal journal,
            Clock clock) {
        this.commands = commands;
        this.reports = reports;
        this.views = views;
        this.rules = rules;
        this.forms = forms;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    Uni<ReportView> amend(Caller caller, UUID id, Amendment request) {
        return commands.run(caller, request, ReportView.class, tx -> locked(tx, caller, id, ReportAct.AMENDMENT)
                .invoke(before -> ReporterRules.requireReporter(caller, before))
                .map(before -> ReportAmending.amended(
                        forms.require(before.formCode(), before.formVersion()), forms, before, request))
                .call(after -> reports.amend(tx, after))
                .flatMap(after -> changed(tx, caller, "REPORT_AMENDED", after, null)));
    }

    Uni<ReportView> submit(Caller caller, UUID id, Submission request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return commands.run(caller, request, ReportView.class, tx -> ready(tx, caller, id)
                .flatMap(ready -> views.counted(tx, caller, ready, now))
                .call(counted -> views.findings(tx, counted).invoke(found -> requireSound(counted, found)))
                .flatMap(counted -> submit(tx, caller, counted, now)));
    }

    private Uni<Report> ready(Tx tx, Caller caller, UUID id) {
        return locked(tx, caller, id, ReportAct.SUBMISSION)
                .invoke(before -> ReporterRules.requireReporter(caller, before))
                .flatMap(before -> rules.ready(tx, before));
    }

    private Uni<ReportView> submit(Tx tx, Caller caller, Report counted, Instant now) {
        return reports.submit(
                        tx,
                        counted,
                        now,
                        BusinessTime.today(clock),
                        caller.actor().subject())
                .chain(() -> facts.append(tx, caller, fact(counted)))
                .chain(() -> rollUp(tx, caller, counted, now))
                .chain(() -> changed(tx, caller, "REPORT_SUBMITTED", counted, null));
    }

    private static void requireSound(Report report, List<ReportFinding> findings) {
        refuse(
                ReportProblem.ERRORS,
                findings.stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList());
        refuse(
                ReportProblem.UNCOMMENTED,
                findings.stream()
                        .filter(finding -> !report.comments().containsKey(finding.rule()))
                        .filter(finding -> finding.severity() == Severity.WARNING)
                        .toList());
    }

    private static void refuse(ReportProblem problem, List<ReportFinding> findings) {
        if (!findings.isEmpty()) {
            throw new BusinessRuleViolation(
                    problem,
                    problem.title(),
                    findings.stream()
                            .map(finding -> new Violation(finding.rule(), finding.message()))
                            .toList());
        }
    }

    /** Taking a return into a roll-up accepts it when nobody has yet. */
    private Uni<Void> rollUp(Tx tx, Caller caller, Report above, Instant now) {
        return Multi.createFrom()
                .iterable(above.included())
                .onItem()
                .transformToUniAndConcatenate(id -> reports.lock(tx, caller.scope(), id)
                        .map(found -> found.orElseThrow(() -> CommonProblem.notFound("报送")))
                        .flatMap(below -> rolledUp(tx, below, now)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Report> rolledUp(Tx tx, Report below, Instant now) {
        if (below.status() == ReportStatus.ROLLED_UP) {
            return Uni.createFrom().item(below);
        }
        ReportStatus accepted = below.status() == ReportStatus.SUBMITTED
                ? ReportTransitions.require(below.status(), ReportAct.ACCEPTANCE)
                : below.status();
        ReportStatus status = ReportTransitions.require(accepted, ReportAct.ROLL_UP);
        return reports.decide(tx, below.id(), status, now, null).replaceWith(below);
    }

    Uni<ReportView> sendBack(Caller caller, UUID id, Return request) {
        return decide(caller, id, ReportAct.RETURN, request, request.reason());
    }

    Uni<ReportView> accept(Caller caller, UUID id, Acceptance request) {
        return decide(caller, id, ReportAct.ACCEPTANCE, request, request.opinion());
    }

    private Uni<ReportView> decide(Caller caller, UUID id, ReportAct act, Object request, String opinion) {
        return commands.run(caller, request, ReportView.class, tx -> locked(tx, caller, id, act)
                .invoke(before -> ReporterRules.requireReceiver(caller, before))
                .call(before -> reports.decide(
                        tx, id, ReportTransitions.require(before.status(), act), clock.instant(), opinion))
                .flatMap(before -> changed(tx, caller, "REPORT_" + act, before, opinion)));
    }

    private Uni<Report> locked(Tx tx, Caller caller, UUID id, ReportAct act) {
        return reports.lock(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("报送")))
                .invoke(before -> caller.ifMatch().require(before.version()))
                .invoke(before -> ReportTransitions.require(before.status(), act));
    }

    private Uni<ReportView> changed(Tx tx, Caller caller, String action, Report before, String reason) {
        return views.require(tx, caller, before.id())
                .call(after -> journal.record(
                        tx,
                        caller,
                        JournalEntry.created(action, SUBJECT, after.id(), after.regionCode(), after)
                                .because(reason)));
    }

    private Fact fact(Report report) {
        return Fact.of(FactKind.REPORT_SUBMITTED, SUBJECT, report.id(), report.regionCode(), BusinessTime.today(clock))
                .inCampaigns(List.of(report.campaignId()))
                .byOrganisation(report.organisationId(), report.reporterLevel())
                .ofCategory(report.scheduleCode())
                .detailed(Map.of(
                        "dueOn",
                        report.dueOn().toString(),
                        "edition",
                        String.valueOf(report.edition()),
                        "formCode",
                        report.formCode()))
                .build();
    }
}
