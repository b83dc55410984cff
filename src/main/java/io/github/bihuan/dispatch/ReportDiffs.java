package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.ReportDiff.Cause;
import io.github.bihuan.dispatch.ReportDiff.Difference;
import io.github.bihuan.dispatch.domain.ReportAct;
import io.github.bihuan.dispatch.domain.ReportProblem;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Compares a filed return with what is known now. */
@Singleton
final class ReportDiffs {

    private final Database database;
    private final ReportRepository reports;
    private final ReportFigures figures;
    private final FormContexts contexts;
    private final Forms forms;
    private final CauseRepository causes;
    private final Clock clock;

    ReportDiffs(
            Database database,
            ReportRepository reports,
            ReportFigures figures,
            FormContexts contexts,
            Forms forms,
            CauseRepository causes,
            Clock clock) {
        this.database = database;
        this.reports = reports;
        this.figures = figures;
        this.contexts = contexts;
        this.forms = forms;
        this.causes = causes;
        this.clock = clock;
    }

    /** Refuses (409) a draft: nothing is filed yet. */
    Uni<ReportDiff> of(Caller caller, UUID id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.snapshot(caller.scope(), tx -> reports.find(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("报送")))
                .invoke(report -> ReportProblem.ILLEGAL_TRANSITION.unless(
                        !report.isDraft(), null, "草稿尚未" + ReportAct.SUBMISSION.label() + "，没有可比的数"))
                .flatMap(report -> figures.of(tx, caller, report, now)
                        .flatMap(known -> differences(tx, caller, report, known, now))
                        .map(items -> new ReportDiff(report.id(), report.cutOff(), report.knownAt(), now, items))));
    }

    private Uni<List<Difference>> differences(Tx tx, Caller caller, Report report, Figures known, Instant now) {
        List<CellDefinition> changed = forms.require(report.formCode(), report.formVersion()).cells().stream()
                .filter(cell -> !cell.kind().isText())
                .filter(cell -> !Objects.equals(
                        Objects.toString(report.computed().get(cell.code())),
                        Objects.toString(known.values().get(cell.code()))))
                .toList();
        Uni<Window> window = window(tx, caller, report, now).memoize().indefinitely();
        return Multi.createFrom()
                .iterable(changed)
                .onItem()
                .transformToUniAndConcatenate(cell -> causes(tx, report, cell, window)
                        .map(found -> new Difference(
                                cell.code(),
                                cell.label(),
                                report.computed().get(cell.code()),
                                known.values().get(cell.code()),
                                found)))
                .collect()
                .asList();
    }

    /** What was asked when the return was filed, and the subjects of which more is known by now. */
    private record Window(AsKnown filed, Instant now, UUID[] touched) {

        AsKnown known() {
            return filed.with(filed.cutOff(), now);
        }
    }

    private Uni<Window> window(Tx tx, Caller caller, Report report, Instant now) {
        return contexts.of(tx, caller, report.formCode(), RollUps.asked(report))
                .map(FormContext::asked)
                .flatMap(filed -> causes.touched(tx, filed, now).map(touched -> new Window(filed, now, touched)));
    }

    private Uni<List<Cause>> causes(Tx tx, Report report, CellDefinition cell, Uni<Window> window) {
        if (!report.included().isEmpty()) {
            return causes.laterReturns(tx, report);
        }
        return cell.kind().isCounted()
                ? window.flatMap(known -> causes(tx, forms.indicator(cell.indicator()), known))
                : Uni.createFrom().item(List.of());
    }

    private Uni<List<Cause>> causes(Tx tx, Indicator indicator, Window window) {
        return subjects(tx, indicator, window)
                .flatMap(subjects -> causes.facts(tx, window.filed(), subjects, window.now()));
    }

    /** What is counted on one side only. */
    private Uni<UUID[]> subjects(Tx tx, Indicator indicator, Window window) {
        return causes.counted(tx, indicator, window.filed(), window.touched())
                .flatMap(then -> causes.counted(tx, indicator, window.known(), window.touched())
                        .map(known -> onOneSide(then, known)));
    }

    private static UUID[] onOneSide(Set<UUID> then, Set<UUID> known) {
        Set<UUID> both = new HashSet<>(then);
        both.retainAll(known);
        return Stream.concat(then.stream(), known.stream())
                .filter(subject -> !both.contains(subject))
                .toArray(UUID[]::new);
    }
}
