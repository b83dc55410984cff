package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardDocument.Classification;
import io.github.bihuan.hazard.domain.HazardEvent.Audience;
import io.github.bihuan.hazard.domain.HazardParts.CatalogItem;
import io.github.bihuan.hazard.domain.HazardParts.PlanOnFile;
import io.github.bihuan.shared.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** H2: the level is set, raised or lowered. */
final class HazardClassifying {

    private HazardClassifying() {}

    static Decision classify(Hazard hazard, Classification document, Signing signing) {
        mayClassify(hazard, signing.signer());
        HazardGuards.required(document.level(), "level", "隐患级别");
        HazardGuards.majorHasGrounds(document.level(), document.catalogItems(), document.residualReason());
        downgradeAllowed(hazard, document, signing.signer());
        LocalDate on = signing.dayOf(document.classifiedOn());
        HazardGuards.notInFuture(on, signing.today(), "classifiedOn");
        HazardGuards.notBefore(on, hazard.foundOn(), "classifiedOn", "发现日期");
        Hazard next = classified(hazard, document, on, signing);
        HazardGuards.trackingOfficer(hazard.source(), next.trackingOfficerId());
        return happened(hazard, next, on);
    }

    /** E8 and §5.3: inspectors classify; the enterprise only what it found itself; a village never. */
    private static void mayClassify(Hazard hazard, Signer signer) {
        boolean own = hazard.source().selfFound() && signer.enterpriseOf(hazard.enterpriseId());
        HazardProblem.CLASSIFICATION_NOT_ALLOWED.unless(signer.inspecting() || own, "level", "无权对该隐患分级，由监管检查人员分级");
    }

    private static void downgradeAllowed(Hazard hazard, Classification document, Signer signer) {
        if (!hazard.major() || document.level() == HazardLevel.MAJOR) {
            return;
        }
        HazardProblem.DOWNGRADE_NEEDS_COUNTY.unless(signer.countyOffice(), "level", "重大事故隐患降级须由县级办理");
        HazardProblem.DOWNGRADE_UNFOUNDED.unless(!HazardGuards.blank(document.reason()), "reason", "降级须说明理由");
        HazardProblem.DOWNGRADE_UNFOUNDED.unless(
                !HazardGuards.blank(document.expertOpinion()), "expertOpinion", "降级须附专家意见");
    }

    private static Hazard classified(Hazard hazard, Classification document, LocalDate on, Signing signing) {
        boolean upgraded = document.level() == HazardLevel.MAJOR && !hazard.major();
        boolean planLapses = hazard.status() == HazardStatus.RECTIFYING
                && upgraded
                && !hazard.plan().signedByPrincipal();
        boolean first = hazard.deadlines().planDueOn() == null;
        HazardBuilder next = hazard.toBuilder()
                .classification(renewed(hazard, document, on, signing))
                .status(statusAfter(hazard.status(), planLapses));
        if (first || upgraded) {
            LocalDate due = signing.rules().planDueOn(document.level(), first ? hazard.foundOn() : on);
            next.deadlines(hazard.deadlines().planDue(due));
        }
        if (planLapses) {
            next.plan(PlanOnFile.NONE);
        }
        if (document.trackingOfficerId() != null) {
            next.trackingOfficerId(document.trackingOfficerId());
        }
        return next.build();
    }

    private static HazardStatus statusAfter(HazardStatus status, boolean planLapses) {
        boolean pending = planLapses || status == HazardStatus.REPORTED || status == HazardStatus.CONFIRMED;
        return pending ? HazardStatus.PLANNED_PENDING : status;
    }

    /** A hazard that is MAJOR already keeps the instant from which its clocks run. */
    private static HazardParts.Classification renewed(
            Hazard hazard, Classification document, LocalDate on, Signing signing) {
        HazardParts.Classification fresh =
                classification(document.level(), document.catalogItems(), document.residualReason(), on, signing);
        boolean still = hazard.major() && document.level() == HazardLevel.MAJOR;
        return still
                ? new HazardParts.Classification(
                        fresh.level(),
                        hazard.classification().majorSince(),
                        fresh.catalogItems(),
                        fresh.residualReason())
                : fresh;
    }

    /** MAJOR is known since now, or since the end of the earlier day that the paper names. */
    static HazardParts.Classification classification(
            HazardLevel level, List<CatalogItem> items, String residualReason, LocalDate on, Signing signing) {
        Instant since = on.equals(signing.today()) ? signing.now() : BusinessTime.endOf(on);
        return new HazardParts.Classification(level, level == HazardLevel.MAJOR ? since : null, items, residualReason);
    }

    private static Decision happened(Hazard hazard, Hazard next, LocalDate on) {
        boolean first = hazard.status() == HazardStatus.REPORTED || hazard.status() == HazardStatus.CONFIRMED;
        boolean changed = hazard.level() != next.level();
        Happened happened = new Happened(next, outcome(hazard.status(), next.status(), first))
                .factIf(hazard.status() == HazardStatus.REPORTED, HazardFactKind.HAZARD_CONFIRMED, on)
                .factIf(changed, HazardFactKind.HAZARD_LEVEL_SET, on)
                .tellMajorFound(changed && next.major());
        if (changed && hazard.level() != null) {
            happened.tell(
                    HazardEventKind.LEVEL_CHANGED,
                    "隐患级别由" + hazard.level().chineseLabel() + "调整为"
                            + next.level().chineseLabel(),
                    Happened.ENTERPRISE,
                    Audience.TRACKING_OFFICER);
        }
        return happened.decision();
    }

    private static DocumentOutcome outcome(HazardStatus from, HazardStatus to, boolean first) {
        if (first) {
            return DocumentOutcome.CLASSIFIED;
        }
        return from == to ? DocumentOutcome.RECLASSIFIED : DocumentOutcome.PLAN_LAPSED;
    }
}
