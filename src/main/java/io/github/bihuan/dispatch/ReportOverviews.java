package io.github.bihuan.dispatch;

import io.github.bihuan.campaign.ReportSchedules;
import io.github.bihuan.campaign.ScheduleRef;
import io.github.bihuan.dispatch.ReportOverview.Late;
import io.github.bihuan.dispatch.RollUps.Question;
import io.github.bihuan.dispatch.RollUps.Returns;
import io.github.bihuan.dispatch.domain.ReportProblem;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who has filed a return and who has not, and what those filed add up to. */
@Singleton
final class ReportOverviews {

    private final Database database;
    private final FormRepository campaigns;
    private final ReportSchedules schedules;
    private final RollUps rollUps;
    private final Forms forms;

    ReportOverviews(
            Database database, FormRepository campaigns, ReportSchedules schedules, RollUps rollUps, Forms forms) {
        this.database = database;
        this.campaigns = campaigns;
        this.schedules = schedules;
        this.rollUps = rollUps;
        this.forms = forms;
    }

    /** Refuses (400) a question without a day. */
    Uni<ReportOverview> of(Caller caller, UUID campaignId, String scheduleCode, LocalDate dueOn) {
        CommonProblem.INVALID_PARAMETER.unless(dueOn != null, "dueOn", "必须指明名义日期 dueOn");
        return database.snapshot(caller.scope(), tx -> campaigns
                .campaign(tx, campaignId)
                .map(found -> found.filter(campaign -> campaign.visibleIn(caller.scope()))
                        .orElseThrow(() -> CommonProblem.notFound("行动")))
                .flatMap(campaign ->
                        schedules.of(tx, campaignId).map(all -> question(caller, campaign, all, scheduleCode, dueOn)))
                .flatMap(question -> overview(tx, caller, question)));
    }

    private Question question(
            Caller caller, CampaignHead campaign, List<ScheduleRef> all, String scheduleCode, LocalDate dueOn) {
        ScheduleRef schedule = all.stream()
                .filter(found -> found.code().equals(scheduleCode) && forms.contains(found.formCode()))
                .findFirst()
                .orElseThrow(() -> CommonProblem.notFound("报送安排"));
        ReportProblem.NOT_DUE.unless(
                schedule.dueDay(dueOn).isPresent(), "dueOn", dueOn + "不是“" + schedule.name() + "”的报送日");
        return new Question(
                campaign.id(),
                forms.require(schedule.formCode(), dueOn),
                schedule,
                dueOn,
                AsKnown.common(caller.actor().regionCode(), campaign.regionCode()));
    }

    private Uni<ReportOverview> overview(Tx tx, Caller caller, Question question) {
        return rollUps.returns(tx, question).flatMap(returns -> rollUps.figures(tx, caller, question)
                .map(figures -> overview(question, returns, figures)));
    }

    private static ReportOverview overview(Question question, Returns returns, Figures figures) {
        int expected = returns.expected().size();
        int missing = figures.missing().size();
        Map<String, Object> cells = new LinkedHashMap<>(figures.values());
        return new ReportOverview(
                question.campaignId(),
                question.below().code(),
                question.dueOn(),
                returns.due().dueOn(),
                expected,
                expected - missing,
                FormCells.rate(expected - missing, expected),
                figures.missing(),
                returns.filed().stream()
                        .filter(report -> report.submittedOn().isAfter(report.deadline()))
                        .map(report -> new Late(
                                report.organisationName(),
                                ChronoUnit.DAYS.between(report.deadline(), report.submittedOn())))
                        .toList(),
                cells,
                figures.doubleCounted());
    }
}
