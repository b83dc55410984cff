package io.github.bihuan.campaign;

import io.github.bihuan.campaign.CampaignApi.Campaign;
import io.github.bihuan.campaign.PartsApi.Schedule;
import io.github.bihuan.campaign.ProgressApi.Coverage;
import io.github.bihuan.campaign.ProgressApi.HazardCount;
import io.github.bihuan.campaign.ProgressApi.LevelProgress;
import io.github.bihuan.campaign.ProgressApi.LookBackCoverage;
import io.github.bihuan.campaign.ProgressApi.NotYetInspected;
import io.github.bihuan.campaign.ProgressApi.Progress;
import io.github.bihuan.campaign.ProgressApi.ReportDue;
import io.github.bihuan.campaign.ProgressApi.StageProgress;
import io.github.bihuan.campaign.ProgressRepository.Counts;
import io.github.bihuan.campaign.ProgressRepository.Enterprises;
import io.github.bihuan.campaign.ProgressRepository.Question;
import io.github.bihuan.campaign.StageApi.Stage;
import io.github.bihuan.campaign.domain.DueDay;
import io.github.bihuan.campaign.domain.Rate;
import io.github.bihuan.campaign.domain.StageKind;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Answers what a leader asks about a campaign on a day; every figure of one answer is of the same instant. */
@Singleton
final class ProgressService {

    private static final int REPORTS_SHOWN = 50;

    private final Database database;
    private final OwnCampaigns own;
    private final ProgressRepository repository;
    private final StageRepository stages;
    private final ScheduleRepository schedules;
    private final Clock clock;

    ProgressService(
            Database database,
            OwnCampaigns own,
            ProgressRepository repository,
            StageRepository stages,
            ScheduleRepository schedules,
            Clock clock) {
        this.database = database;
        this.own = own;
        this.repository = repository;
        this.stages = stages;
        this.schedules = schedules;
        this.clock = clock;
    }

    /**
     * @param on day of the figures, today when null
     * @param limit how many not yet inspected enterprises to name
     */
    Uni<Progress> progress(Caller caller, UUID campaignId, LocalDate on, int limit) {
        LocalDate day = on == null ? BusinessTime.today(clock) : on;
        return database.snapshot(caller.scope(), tx -> own.seen(tx, caller, campaignId)
                .flatMap(campaign -> progress(tx, campaign, question(caller, campaign, day), limit)));
    }

    private static Question question(Caller caller, Campaign campaign, LocalDate day) {
        return new Question(campaign.id(), campaign.regionCode(), campaign.industries(), day, caller.scope());
    }

    private Uni<Progress> progress(Tx tx, Campaign campaign, Question question, int limit) {
        return repository.byLevel(tx, question).flatMap(levels -> stages(tx, question)
                .flatMap(stageRows -> coverage(tx, question, limit)
                        .flatMap(coverage -> rest(tx, campaign, question, levels, stageRows, coverage))));
    }

    private Uni<Progress> rest(
            Tx tx,
            Campaign campaign,
            Question question,
            List<Counts> levels,
            List<StageProgress> stageRows,
            Coverage coverage) {
        return repository
                .plansFiled(tx, question)
                .flatMap(plans -> schedules.all(tx, campaign.id()).flatMap(all -> repository
                        .submitted(tx, question)
                        .map(submitted -> new Progress(
                                campaign.id(),
                                question.on(),
                                total(levels),
                                levels.stream().map(ProgressService::level).toList(),
                                stageRows,
                                coverage,
                                plans,
                                reports(all, question.on(), Set.copyOf(submitted), day -> !day.isLate(question.on())),
                                reports(
                                        all,
                                        question.on(),
                                        Set.copyOf(submitted),
                                        day -> day.isLate(question.on()))))));
    }

    private Uni<List<StageProgress>> stages(Tx tx, Question question) {
        var all = new PageRequest(PageRequest.MAX_LIMIT, null, false);
        return repository.byStage(tx, question).flatMap(counts -> stages.list(
                        tx, question.scope(), question.campaignId(), question.on(), all)
                .map(rows -> joined(rows, counts)));
    }

    private static List<StageProgress> joined(List<Stage> rows, List<Counts> counts) {
        Map<String, Counts> byStage = counts.stream().collect(Collectors.toMap(Counts::key, Function.identity()));
        return rows.stream()
                .filter(stage -> byStage.containsKey(stage.id().toString()))
                .map(stage -> stage(stage, byStage.get(stage.id().toString())))
                .toList();
    }

    private static StageProgress stage(Stage stage, Counts counts) {
        return new StageProgress(
                stage.id(),
                stage.name(),
                stage.startOn(),
                stage.endOn(),
                stage.status(),
                stage.late(),
                hazards(counts.found(), counts.rectified(), counts.overdue()),
                counts.inspections(),
                stage.kind() == StageKind.LOOK_BACK ? lookBack(counts) : null);
    }

    private static LookBackCoverage lookBack(Counts counts) {
        return new LookBackCoverage(
                counts.majors(), counts.lookedBack(), Rate.percent(counts.lookedBack(), counts.majors()));
    }

    private Uni<Coverage> coverage(Tx tx, Question question, int limit) {
        return repository.enterprises(tx, question).flatMap(enterprises -> repository
                .notYetInspected(tx, question, limit)
                .map(missing -> coverage(enterprises, missing)));
    }

    private static Coverage coverage(Enterprises enterprises, List<NotYetInspected> missing) {
        return new Coverage(
                enterprises.inspected(),
                enterprises.active(),
                Rate.percent(enterprises.inspected(), enterprises.active()),
                enterprises.visits(),
                enterprises.active() - enterprises.inspected(),
                missing);
    }

    private static LevelProgress level(Counts counts) {
        return new LevelProgress(counts.key(), hazards(counts.found(), counts.rectified(), counts.overdue()));
    }

    private static HazardCount total(List<Counts> levels) {
        return hazards(
                levels.stream().mapToInt(Counts::found).sum(),
                levels.stream().mapToInt(Counts::rectified).sum(),
                levels.stream().mapToInt(Counts::overdue).sum());
    }

    private static HazardCount hazards(int found, int rectified, int overdue) {
        return new HazardCount(found, rectified, found - rectified, overdue, Rate.percent(rectified, found));
    }

    private static List<ReportDue> reports(
            List<Schedule> schedules, LocalDate on, Set<String> submitted, Predicate<DueDay> wanted) {
        return schedules.stream()
                .flatMap(schedule -> schedule.dueDays().stream()
                        .filter(wanted)
                        .filter(day -> !submitted.contains(schedule.code() + " " + day.nominalOn()))
                        .map(day -> report(schedule, day, on)))
                .sorted(Comparator.comparing(ReportDue::dueOn).thenComparing(ReportDue::code))
                .limit(REPORTS_SHOWN)
                .toList();
    }

    private static ReportDue report(Schedule schedule, DueDay day, LocalDate on) {
        return new ReportDue(
                schedule.code(),
                schedule.name(),
                schedule.reporter(),
                schedule.receiver(),
                day.nominalOn(),
                day.dueOn(),
                ChronoUnit.DAYS.between(on, day.dueOn()),
                day.provisional());
    }
}
