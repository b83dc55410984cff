package io.github.bihuan.dispatch;

import io.github.bihuan.campaign.ScheduleRef;
import io.github.bihuan.campaign.domain.DueDay;
import io.github.bihuan.dispatch.ReporterRepository.Expected;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rolls the returns of a level up into one (specification F10, F12): committees or towns into their town, county, city. */
@Singleton
final class RollUps {

    private static final String COMMITTEE = "SECTOR_COMMITTEE";

    private final Forms forms;
    private final FormContexts contexts;
    private final ReportRepository reports;
    private final ReporterRepository reporters;
    private final IndicatorRepository indicators;

    RollUps(
            Forms forms,
            FormContexts contexts,
            ReportRepository reports,
            ReporterRepository reporters,
            IndicatorRepository indicators) {
        this.forms = forms;
        this.contexts = contexts;
        this.reports = reports;
        this.reporters = reporters;
        this.indicators = indicators;
    }

    /** What is rolled up: the returns of a schedule that were due by a day, in a region. */
    record Question(UUID campaignId, FormDefinition form, ScheduleRef below, LocalDate dueOn, String regionCode) {}

    /** Who had to file and who has. */
    record Returns(List<Expected> expected, List<Report> filed, DueDay due) {

        /** A committee files for itself, an office for its region. */
        boolean isFiled(Expected reporter, boolean committees) {
            return filed.stream()
                    .anyMatch(report -> committees
                            ? report.organisationId().equals(reporter.organisationId())
                            : report.regionCode().equals(reporter.regionCode()));
        }

        List<String> missing(boolean committees) {
            return expected.stream()
                    .filter(reporter -> !isFiled(reporter, committees))
                    .map(Expected::name)
                    .toList();
        }
    }

    Uni<Returns> returns(Tx tx, Question question) {
        DueDay due = question.below().lastUpTo(question.dueOn()).orElseThrow();
        return reporters
                .expected(tx, question.below().reporterLevel(), question.regionCode())
                .flatMap(expected -> reports.filed(
                                tx,
                                question.campaignId(),
                                question.below().code(),
                                due.nominalOn(),
                                question.regionCode())
                        .map(filed -> new Returns(
                                expected, byRegion(question.below()) ? oneOfEach(expected, filed) : filed, due)));
    }

    private static boolean byRegion(ScheduleRef schedule) {
        return !schedule.reporterLevel().equals(COMMITTEE)
                && !schedule.reporterLevel().equals("ENTERPRISE");
    }

    /** Of several offices of one region one return counts: that of the one which had to file, else the first. */
    private static List<Report> oneOfEach(List<Expected> expected, List<Report> filed) {
        Set<UUID> due = expected.stream().map(Expected::organisationId).collect(Collectors.toSet());
        Map<String, Report> counted = new LinkedHashMap<>();
        filed.forEach(report -> counted.merge(
                report.regionCode(), report, (first, other) -> due.contains(other.organisationId()) ? other : first));
        return List.copyOf(counted.values());
    }

    Uni<Figures> figures(Tx tx, Caller caller, Question question) {
        boolean committees = question.below().reporterLevel().equals(COMMITTEE);
        return returns(tx, question).flatMap(returns -> distinct(tx, caller, question.form(), returns.filed())
                .map(distinct -> {
                    var sums = new RolledCells(question.form(), forms, returns.filed(), distinct);
                    return new Figures(
                            sums.values(),
                            returns.filed().stream().map(Report::id).toList(),
                            returns.missing(committees),
                            sums.doubleCounted());
                }));
    }

    /** Of each return what it counted once, by indicator: its facts at its own cut-off, as they were known to it. */
    private Uni<List<Map<String, Set<String>>>> distinct(
            Tx tx, Caller caller, FormDefinition form, List<Report> filed) {
        List<Indicator> counted = forms.indicatorsOf(form).stream()
                .filter(indicator -> indicator.counting().isDistinct())
                .toList();
        return Multi.createFrom()
                .iterable(filed)
                .onItem()
                .transformToUniAndConcatenate(report -> contexts.of(tx, caller, report.formCode(), asked(report))
                        .flatMap(context -> indicators.distinct(tx, counted, context.asked())))
                .collect()
                .asList();
    }

    static FormQuestion asked(Report report) {
        return new FormQuestion(report.campaignId(), report.cutOff(), report.knownAt(), report.organisationId(), null);
    }
}
