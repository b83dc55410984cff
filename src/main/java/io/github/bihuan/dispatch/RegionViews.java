package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.RegionView.FiveBatches;
import io.github.bihuan.dispatch.RegionView.Line;
import io.github.bihuan.dispatch.domain.CircularReason;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Computes the view of the regions below: one evaluation of the form {@code REGION_VIEW} for each. */
@Singleton
final class RegionViews {

    private static final String FORM = "REGION_VIEW";

    private final Database database;
    private final FormContexts contexts;
    private final FormRepository regions;
    private final Forms forms;
    private final IndicatorRepository indicators;

    RegionViews(
            Database database,
            FormContexts contexts,
            FormRepository regions,
            Forms forms,
            IndicatorRepository indicators) {
        this.database = database;
        this.contexts = contexts;
        this.regions = regions;
        this.forms = forms;
        this.indicators = indicators;
    }

    Uni<RegionView> of(Caller caller, FormQuestion question) {
        return database.snapshot(
                caller.scope(), tx -> contexts.of(tx, caller, FORM, question).flatMap(context -> view(tx, context)));
    }

    private Uni<RegionView> view(Tx tx, FormContext context) {
        AsKnown asked = context.asked();
        return line(tx, context, new RegionName(asked.regionCode(), "合计"))
                .flatMap(total -> regions.below(tx, asked.regionCode())
                        .flatMap(below -> lines(tx, context, below))
                        .map(lines -> new RegionView(asked.cutOff(), asked.knownAt(), total, lines)));
    }

    private Uni<List<Line>> lines(Tx tx, FormContext context, List<RegionName> below) {
        return Multi.createFrom()
                .iterable(below)
                .onItem()
                .transformToUniAndConcatenate(region -> line(tx, context, region))
                .collect()
                .asList();
    }

    private Uni<Line> line(Tx tx, FormContext context, RegionName region) {
        return indicators
                .evaluate(
                        tx, forms.indicatorsOf(context.form()), context.asked().in(region.code()))
                .map(values -> line(region, values));
    }

    private static Line line(RegionName region, Map<String, Object> values) {
        long inspected = count(values, "view.inspected");
        long found = count(values, "view.found");
        long rectified = count(values, "view.rectified");
        long unmeasured = count(values, "view.majorWithoutMeasure");
        String rate = FormCells.rate(rectified, found);
        return new Line(
                region.code(),
                region.name(),
                inspected,
                found,
                rectified,
                rate,
                count(values, "view.majorFound"),
                count(values, "view.majorOpen"),
                unmeasured,
                new FiveBatches(
                        count(values, "view.exposed"),
                        count(values, "view.penalised"),
                        count(values, "view.blacklisted"),
                        count(values, "view.banned"),
                        count(values, "view.closed")),
                CircularReason.of(inspected, found, rate, unmeasured));
    }

    private static long count(Map<String, Object> values, String indicator) {
        return ((Number) values.get(indicator)).longValue();
    }
}
