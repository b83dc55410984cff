package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.RegionView.Line;
import io.github.bihuan.dispatch.RegionView.MajorMonth;
import io.github.bihuan.dispatch.domain.MajorTrend;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Computes the view of the regions below: one evaluation of the form {@code REGION_VIEW} for each, and what it does not count. */
@Singleton
final class RegionViews {

    private static final String FORM = "REGION_VIEW";

    private final Database database;
    private final FormContexts contexts;
    private final FormRepository regions;
    private final Forms forms;
    private final CarriedFigures counts;
    private final RegionFigureRepository figures;
    private final Clock clock;

    RegionViews(
            Database database,
            FormContexts contexts,
            FormRepository regions,
            Forms forms,
            CarriedFigures counts,
            RegionFigureRepository figures,
            Clock clock) {
        this.database = database;
        this.contexts = contexts;
        this.regions = regions;
        this.forms = forms;
        this.counts = counts;
        this.figures = figures;
        this.clock = clock;
    }

    Uni<RegionView> of(Caller caller, FormQuestion question) {
        return database.snapshot(
                caller.scope(), tx -> contexts.of(tx, caller, FORM, question).flatMap(context -> view(tx, context)));
    }

    private Uni<RegionView> view(Tx tx, FormContext context) {
        return ground(tx, context)
                .map(ground -> new RegionLines(ground, context.asked().cutOff()))
                .flatMap(lines -> view(tx, context, lines));
    }

    private Uni<RegionView> view(Tx tx, FormContext context, RegionLines writer) {
        AsKnown asked = context.asked();
        return line(tx, context, writer, new RegionName(asked.regionCode(), "合计"))
                .flatMap(total -> regions.below(tx, asked.regionCode())
                        .flatMap(below -> lines(tx, context, writer, below))
                        .flatMap(lines -> trend(tx, context)
                                .map(trend -> new RegionView(
                                        asked.cutOff(),
                                        asked.knownAt(),
                                        asked.isProvisional(clock),
                                        total,
                                        trend,
                                        lines))));
    }

    private Uni<List<MajorMonth>> trend(Tx tx, FormContext context) {
        AsKnown asked = context.asked();
        return figures.trend(tx, asked, MajorTrend.days(context.campaign().startOn(), asked.cutOff()));
    }

    private Uni<RegionGround> ground(Tx tx, FormContext context) {
        CampaignHead campaign = context.campaign();
        return figures.targets(tx, campaign.id()).flatMap(targets -> figures.inspectionFrom(tx, campaign.id())
                .flatMap(from -> figures.notWorkable(tx, context.asked())
                        .map(codes -> new RegionGround(campaign.startOn(), from.orElse(null), targets, codes))));
    }

    private Uni<List<Line>> lines(Tx tx, FormContext context, RegionLines writer, List<RegionName> below) {
        return Multi.createFrom()
                .iterable(below)
                .onItem()
                .transformToUniAndConcatenate(region -> line(tx, context, writer, region))
                .collect()
                .asList();
    }

    private Uni<Line> line(Tx tx, FormContext context, RegionLines writer, RegionName region) {
        AsKnown asked = context.asked().in(region.code());
        return counts.values(tx, forms.indicatorsOf(context.form()), asked)
                .flatMap(values -> figures.of(tx, asked).map(more -> writer.line(region, values, more)));
    }
}
