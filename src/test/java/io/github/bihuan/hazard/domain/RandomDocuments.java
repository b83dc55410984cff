package io.github.bihuan.hazard.domain;

import static io.github.bihuan.fixtures.HazardFixtures.*;

import io.github.bihuan.hazard.domain.HazardDocument.Acceptance;
import io.github.bihuan.hazard.domain.HazardDocument.AuthorityReport;
import io.github.bihuan.hazard.domain.HazardDocument.Classification;
import io.github.bihuan.hazard.domain.HazardDocument.CloseOut;
import io.github.bihuan.hazard.domain.HazardDocument.Confirmation;
import io.github.bihuan.hazard.domain.HazardDocument.ExtensionApplication;
import io.github.bihuan.hazard.domain.HazardDocument.ExtensionDecision;
import io.github.bihuan.hazard.domain.HazardDocument.InterimControl;
import io.github.bihuan.hazard.domain.HazardDocument.LookBack;
import io.github.bihuan.hazard.domain.HazardDocument.Merge;
import io.github.bihuan.hazard.domain.HazardDocument.RectificationPlan;
import io.github.bihuan.hazard.domain.HazardDocument.RectificationReport;
import io.github.bihuan.hazard.domain.HazardDocument.ReportRecipient;
import io.github.bihuan.hazard.domain.HazardDocument.Resumption;
import io.github.bihuan.hazard.domain.HazardDocument.StaffReport;
import io.github.bihuan.hazard.domain.HazardDocument.Step;
import io.github.bihuan.hazard.domain.HazardDocument.Transfer;
import io.github.bihuan.hazard.domain.HazardDocument.TransferStep;
import io.github.bihuan.hazard.domain.HazardDocument.Withdrawal;
import io.github.bihuan.hazard.domain.HazardParts.CatalogItem;
import io.github.bihuan.hazard.domain.HazardParts.Inspector;
import io.github.bihuan.hazard.domain.HazardParts.Suspension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Documents as users write them: mostly complete, sometimes with holes and strange dates. */
final class RandomDocuments {

    private RandomDocuments() {}

    static Arbitrary<HazardDocument> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, classifying()),
                Tuple.of(6, plans()),
                Tuple.of(4, extending()),
                Tuple.of(6, rectifying()),
                Tuple.of(8, accepting()),
                Tuple.of(6, closing()),
                Tuple.of(3, safeguarding()),
                Tuple.of(4, leaving()));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-5, 90).map(FOUND_ON::plusDays).injectNull(0.2);
    }

    /** Written days of the past, usually left out (then today counts). */
    private static Arbitrary<LocalDate> written() {
        return days().injectNull(0.8);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of("说明", "现场核查", "属实", "理由充分", " ").injectNull(0.1);
    }

    private static Arbitrary<Boolean> flags() {
        return Arbitraries.of(true, false);
    }

    private static Arbitrary<HazardDocument> classifying() {
        Arbitrary<List<CatalogItem>> items =
                Arbitraries.of(List.of(), List.of(new CatalogItem("13-2")), List.of(new CatalogItem("14")));
        Arbitrary<HazardDocument> levels = Combinators.combine(
                        Arbitraries.of(HazardLevel.class).injectNull(0.05), items, texts(), texts(), written())
                .as((level, cited, reason, opinion, on) ->
                        new Classification(level, cited, null, on, reason, opinion, OFFICER));
        Arbitrary<HazardDocument> confirmations =
                Combinators.combine(written(), texts()).as((on, text) -> new Confirmation(on, text, OFFICER));
        return Arbitraries.oneOf(levels, confirmations);
    }

    private static Arbitrary<HazardDocument> plans() {
        Arbitrary<BigDecimal> funds =
                Arbitraries.integers().between(-1, 50).map(BigDecimal::valueOf).injectNull(0.1);
        return Combinators.combine(texts(), funds, days(), texts())
                .as((text, yuan, deadline, signed) ->
                        new RectificationPlan("刘二", text, yuan, deadline, "预案", signed, Map.of()));
    }

    private static Arbitrary<HazardDocument> extending() {
        Arbitrary<HazardDocument> applications = Combinators.combine(days(), texts())
                .as((requested, reason) -> new ExtensionApplication(new UUID(5, 5), requested, reason, null));
        Arbitrary<HazardDocument> decisions = Combinators.combine(flags(), days().injectNull(0.5))
                .as((approved, granted) -> new ExtensionDecision(approved, granted, "意见"));
        return Arbitraries.oneOf(applications, decisions);
    }

    private static Arbitrary<HazardDocument> rectifying() {
        Arbitrary<List<String>> photos = Arbitraries.of(List.of("photo"), List.<String>of());
        return Combinators.combine(written(), photos, photos, flags())
                .as((on, before, after, spot) ->
                        new RectificationReport(on, "已整改", null, after, before, after, spot && before.isEmpty()));
    }

    private static Arbitrary<HazardDocument> accepting() {
        Inspector one = new Inspector("王五", null);
        Arbitrary<List<Inspector>> inspectors =
                Arbitraries.of(List.of(one, new Inspector("周八", null)), List.of(one), List.<Inspector>of());
        Arbitrary<HazardDocument> acceptances = Combinators.combine(
                        flags(), written(), inspectors, texts(), days().injectNull(0.8), flags())
                .as((passed, on, who, text, deadline, close) ->
                        new Acceptance(passed, on, who, text, text, false, deadline, close));
        Arbitrary<HazardDocument> lookBacks = Combinators.combine(flags(), written(), texts(), days())
                .as((rebound, on, text, deadline) -> new LookBack(rebound, on, List.of(one), text, deadline));
        return Arbitraries.oneOf(acceptances, lookBacks);
    }

    private static Arbitrary<HazardDocument> closing() {
        Arbitrary<Step> steps = Arbitraries.of(Step.class).injectNull(0.02);
        Arbitrary<HazardDocument> closeOuts = written().map(on -> new CloseOut(on, "同意"));
        Arbitrary<HazardDocument> resumptions =
                Combinators.combine(steps, written()).as((step, on) -> new Resumption(step, on, null));
        return Arbitraries.oneOf(closeOuts, resumptions);
    }

    private static Arbitrary<HazardDocument> safeguarding() {
        Arbitrary<HazardDocument> controls = Combinators.combine(
                        flags().injectNull(0.1),
                        flags(),
                        Arbitraries.of(Suspension.class).injectNull(0.6),
                        written())
                .as((safe, evacuate, suspension, on) -> new InterimControl(safe, "措施", evacuate, suspension, on));
        Arbitrary<HazardDocument> reports = Arbitraries.of(ReportRecipient.class)
                .injectNull(0.2)
                .map(recipient -> new AuthorityReport(recipient, null, "现状"));
        Arbitrary<HazardDocument> staff =
                days().map(day -> new StaffReport("职工大会", day == null ? null : at(day), "告知"));
        return Arbitraries.oneOf(controls, reports, staff);
    }

    private static Arbitrary<HazardDocument> leaving() {
        Arbitrary<Step> steps = Arbitraries.of(Step.class).injectNull(0.02);
        Arbitrary<HazardDocument> withdrawals =
                Combinators.combine(steps, texts()).as(Withdrawal::new);
        Arbitrary<HazardDocument> merges = Combinators.combine(
                        steps, Arbitraries.of(HAZARD, new UUID(1, 7)).injectNull(0.1), texts())
                .as(Merge::new);
        Arbitrary<HazardDocument> transfers = Combinators.combine(
                        Arbitraries.of(TransferStep.class), Arbitraries.of(OTHER_BUREAU, TOWN), texts(), written())
                .as((step, receiver, text, on) -> new Transfer(step, receiver, text, text, on, OFFICER));
        return Arbitraries.oneOf(withdrawals, merges, transfers);
    }
}
