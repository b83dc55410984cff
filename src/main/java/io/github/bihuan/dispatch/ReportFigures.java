package io.github.bihuan.dispatch;

import io.github.bihuan.campaign.ReportSchedules;
import io.github.bihuan.campaign.ScheduleRef;
import io.github.bihuan.dispatch.FormResult.FormCell;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a return as they are now: from the returns below where there are such, otherwise from facts. */
@Singleton
final class ReportFigures {

    private final Forms forms;
    private final FormContexts contexts;
    private final FormService service;
    private final Prefills prefills;
    private final RollUps rollUps;
    private final ReportSchedules schedules;

    ReportFigures(
            Forms forms,
            FormContexts contexts,
            FormService service,
            Prefills prefills,
            RollUps rollUps,
            ReportSchedules schedules) {
        this.forms = forms;
        this.contexts = contexts;
        this.service = service;
        this.prefills = prefills;
        this.rollUps = rollUps;
        this.schedules = schedules;
    }

    Uni<Figures> of(Tx tx, Caller caller, Report report, Instant knownAt) {
        return schedules.of(tx, report.campaignId()).flatMap(all -> below(all, report)
                .map(below -> rollUps.figures(
                        tx,
                        caller,
                        new RollUps.Question(
                                report.campaignId(),
                                forms.require(report.formCode(), report.formVersion()),
                                below,
                                report.dueOn(),
                                report.regionCode())))
                .orElseGet(() -> ofFacts(tx, caller, report, knownAt)));
    }

    /** The schedule of the same form whose reporters stand next below, with something due by then. */
    private static Optional<ScheduleRef> below(List<ScheduleRef> all, Report report) {
        int rank = all.stream()
                .filter(schedule -> schedule.code().equals(report.scheduleCode()))
                .findFirst()
                .map(ScheduleRef::rank)
                .orElse(0);
        return all.stream()
                .filter(schedule -> schedule.formCode().equals(report.formCode()) && schedule.rank() < rank)
                .filter(schedule -> schedule.lastUpTo(report.dueOn()).isPresent())
                .max(Comparator.comparingInt(ScheduleRef::rank));
    }

    Uni<Figures> ofFacts(Tx tx, Caller caller, Report report, Instant knownAt) {
        var question = new FormQuestion(report.campaignId(), report.cutOff(), knownAt, report.organisationId(), null);
        return contexts.of(tx, caller, report.formCode(), question)
                .flatMap(context -> service.values(tx, context).flatMap(values -> prefills.of(tx, context)
                        .map(texts -> Figures.ofFacts(byCell(FormCells.of(context.form(), values, texts))))));
    }

    private static Map<String, Object> byCell(List<FormCell> cells) {
        Map<String, Object> values = new LinkedHashMap<>();
        cells.forEach(cell -> values.put(cell.code(), cell.value()));
        return values;
    }
}
