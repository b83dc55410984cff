package io.github.bihuan.dispatch;

import io.github.bihuan.campaign.domain.Rate;
import io.github.bihuan.dispatch.RegionView.FiveBatches;
import io.github.bihuan.dispatch.RegionView.GradeCoverage;
import io.github.bihuan.dispatch.RegionView.InspectionEntries;
import io.github.bihuan.dispatch.RegionView.InspectionPlan;
import io.github.bihuan.dispatch.RegionView.Line;
import io.github.bihuan.dispatch.RegionView.MajorHazardStock;
import io.github.bihuan.dispatch.RegionView.RegionCoverage;
import io.github.bihuan.dispatch.RegionView.TargetLine;
import io.github.bihuan.dispatch.RegionView.YearFlow;
import io.github.bihuan.dispatch.domain.CircularReason;
import io.github.bihuan.dispatch.domain.MajorStock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Writes the line of a region from its figures. */
final class RegionLines {

    private final RegionGround ground;
    private final LocalDate cutOff;

    RegionLines(RegionGround ground, LocalDate cutOff) {
        this.ground = ground;
        this.cutOff = cutOff;
    }

    /** @param values of the form's indicators */
    Line line(RegionName region, Map<String, Object> values, RegionFigures figures) {
        long found = count(values, "view.found");
        long rectified = count(values, "view.rectified");
        var entries = entries(values);
        var plan = plan(values);
        var rates = new RegionRates(Rate.percent(rectified, found), entryRate(plan, entries));
        return new Line(
                region.code(),
                region.name(),
                count(values, "view.inspected"),
                coverage(figures),
                found,
                rectified,
                text(rates.rectification()),
                count(values, "view.majorFound"),
                count(values, "view.majorOpen"),
                count(values, "view.majorWithoutMeasure"),
                count(values, "view.majorUnaccounted"),
                stock(figures.stock()),
                fiveBatches(values),
                entries,
                plan,
                count(values, "view.uncertifiedOperators"),
                targets(figures, rates),
                reasons(region, values, rates.rectification(), figures));
    }

    private List<CircularReason> reasons(
            RegionName region, Map<String, Object> values, BigDecimal rate, RegionFigures figures) {
        return CircularReason.of(new CircularReason.Figures(
                count(values, "view.inspected"),
                count(values, "view.found"),
                rate,
                ground.lowRate(),
                count(values, "view.majorWithoutMeasure"),
                count(values, "view.majorUnaccounted"),
                ground.notWorkable().contains(region.code()),
                figures.deployment().isSlow(ground.limits(), cutOff)));
    }

    private static RegionCoverage coverage(RegionFigures figures) {
        return new RegionCoverage(
                figures.active(),
                figures.inspected(),
                text(Rate.percent(figures.inspected(), figures.active())),
                figures.grades().stream()
                        .map(grade -> new GradeCoverage(
                                grade.grade(),
                                grade.active(),
                                grade.inspected(),
                                text(Rate.percent(grade.inspected(), grade.active()))))
                        .toList());
    }

    private MajorHazardStock stock(MajorStock stock) {
        LocalDate oldest = stock.oldestOpen();
        int first =
                ground.startOn() == null ? cutOff.getYear() : ground.startOn().getYear() - 1;
        return new MajorHazardStock(
                stock.open(),
                stock.overdue(),
                stock.isDynamicZero(),
                oldest == null ? null : ChronoUnit.DAYS.between(oldest, cutOff),
                stock.years(first, cutOff.getYear()).stream()
                        .map(year -> new YearFlow(year.year(), year.found(), year.rectified(), year.openAtEnd()))
                        .toList());
    }

    private List<TargetLine> targets(RegionFigures figures, RegionRates rates) {
        return ground.targets().stream()
                .filter(target -> TargetMetric.of(target).isPresent())
                .map(target ->
                        target(target, TargetMetric.of(target).orElseThrow().value(target.dueOn(), figures, rates)))
                .toList();
    }

    private static TargetLine target(CampaignTarget target, BigDecimal value) {
        return new TargetLine(
                target.code(),
                target.name(),
                target.dueOn(),
                target.metric(),
                target.threshold(),
                text(value),
                target.isMetBy(value));
    }

    private static FiveBatches fiveBatches(Map<String, Object> values) {
        return new FiveBatches(
                count(values, "view.exposed"),
                count(values, "view.penalised"),
                count(values, "view.blacklisted"),
                count(values, "view.banned"),
                count(values, "view.closed"));
    }

    private static InspectionEntries entries(Map<String, Object> values) {
        long entered = count(values, "view.entered");
        long backFilled = count(values, "view.backFilled");
        long planned = count(values, "view.planned");
        long plannedEntered = count(values, "view.plannedEntered");
        return new InspectionEntries(
                entered,
                backFilled,
                text(Rate.percent(backFilled, entered)),
                planned,
                plannedEntered,
                text(Rate.percent(plannedEntered, planned)));
    }

    private static InspectionPlan plan(Map<String, Object> values) {
        long due = count(values, "view.planDue");
        long dueInspected = count(values, "view.planDueInspected");
        return new InspectionPlan(
                count(values, "view.plan"),
                count(values, "view.planInspected"),
                due,
                dueInspected,
                text(Rate.percent(dueInspected, due)));
    }

    /** The notice asks it of the enterprises of the annual plan; where nobody has listed any, of the inspections planned. */
    private static BigDecimal entryRate(InspectionPlan plan, InspectionEntries entries) {
        return plan.listed() > 0
                ? Rate.percent(plan.dueInspected(), plan.due())
                : Rate.percent(entries.plannedEntered(), entries.planned());
    }

    private static long count(Map<String, Object> values, String indicator) {
        return ((Number) values.get(indicator)).longValue();
    }

    private static String text(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
