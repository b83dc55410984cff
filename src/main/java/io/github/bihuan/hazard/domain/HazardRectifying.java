package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardDocument.RectificationReport;
import io.github.bihuan.hazard.domain.HazardEvent.Audience;
import io.github.bihuan.hazard.domain.HazardParts.Actor;
import io.github.bihuan.hazard.domain.HazardParts.Completion;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** H8: reported done, with evidence; H6: fixed on the spot and closed the same day. */
final class HazardRectifying {

    private HazardRectifying() {}

    static Decision report(Hazard hazard, RectificationReport document, Signing signing) {
        HazardGuards.enterpriseOrAuthority(hazard, signing.signer());
        LocalDate on = signing.dayOf(document.completedOn());
        completedInOrder(on, hazard.foundOn(), hazard.recurrence().reopenedOn(), signing.today());
        boolean negative =
                document.actualCostYuan() != null && document.actualCostYuan().signum() < 0;
        HazardProblem.FIELD_REQUIRED.unless(!negative, "actualCostYuan", "实际投入资金不得为负数");
        return document.onTheSpot()
                ? onTheSpot(hazard, document, on, signing)
                : completed(hazard, document, on, signing);
    }

    static void completedInOrder(LocalDate on, LocalDate foundOn, LocalDate reopenedOn, LocalDate today) {
        HazardProblem.COMPLETION_IN_FUTURE.unless(!on.isAfter(today), "completedOn", "整改完成日期" + on + "晚于今天" + today);
        HazardGuards.notBefore(on, foundOn, "completedOn", "发现日期");
        HazardGuards.notBefore(on, reopenedOn, "completedOn", "反弹重开日期");
    }

    private static Decision completed(Hazard hazard, RectificationReport document, LocalDate on, Signing signing) {
        requirePlan(hazard, document);
        boolean shown =
                !document.evidence().isEmpty() || !document.photosAfter().isEmpty();
        HazardProblem.EVIDENCE_REQUIRED.unless(shown, "evidence", "整改报告须附照片或者文件");
        LocalDate due = signing.rules().acceptanceDueOn(hazard.level(), signing.today());
        Completion completion = new Completion(on, rectifier(hazard, signing.signer()), due, null, false, null, null);
        Hazard next = hazard.toBuilder()
                .status(HazardStatus.RECTIFIED)
                .completion(completion)
                .build();
        return new Happened(next, DocumentOutcome.FILED)
                .fact(HazardFactKind.HAZARD_RECTIFIED, on)
                .tell(
                        HazardEventKind.RECTIFICATION_REPORTED,
                        "企业报告于" + on + "完成整改，请于" + due + "前复查验收",
                        Audience.TRACKING_OFFICER,
                        hazard.major() ? Audience.COUNTY_OFFICE : Audience.TOWNSHIP_OFFICE)
                .decision();
    }

    /** Without a plan only a fix on the spot can be reported. */
    private static void requirePlan(Hazard hazard, RectificationReport document) {
        HazardTransitions.requireEdge(hazard.status(), document.kind(), DocumentOutcome.FILED, HazardStatus.RECTIFIED);
    }

    /**
     * The enterprise rectifies: its own signer, or the plan's responsible person when an authority records the
     * paper.
     */
    private static Actor rectifier(Hazard hazard, Signer signer) {
        return signer.enterpriseOf(hazard.enterpriseId())
                ? signer.actor()
                : new Actor(null, hazard.plan().responsiblePerson());
    }

    private static Decision onTheSpot(Hazard hazard, RectificationReport document, LocalDate on, Signing signing) {
        HazardProblem.ON_THE_SPOT_GENERAL_ONLY.unless(!hazard.major(), "onTheSpot", "重大事故隐患不得立查立改");
        boolean witnessed = signing.signer().inspecting() || hazard.source().selfFound();
        HazardProblem.ENTERPRISE_MAY_NOT_ACCEPT.unless(witnessed, null, "政府检查发现的隐患，立查立改须由检查人员确认");
        photosOfBoth(
                Stream.concat(hazard.particulars().photos().stream(), document.photosBefore().stream())
                        .toList(),
                Stream.concat(document.evidence().stream(), document.photosAfter().stream())
                        .toList());
        HazardGuards.nothingHoldsTheCloseOut(hazard);
        Completion completion =
                new Completion(on, null, null, on, false, on, signing.signer().actor());
        Hazard next = hazard.toBuilder()
                .status(HazardStatus.CLOSED)
                .completion(completion)
                .deadlines(hazard.deadlines().pending(null))
                .build();
        return doneAtOnce(new Happened(next, DocumentOutcome.ON_THE_SPOT), on).decision();
    }

    static void photosOfBoth(List<String> before, List<String> after) {
        HazardProblem.EVIDENCE_REQUIRED.unless(!before.isEmpty(), "photosBefore", "立查立改须附整改前照片");
        HazardProblem.EVIDENCE_REQUIRED.unless(!after.isEmpty(), "photosAfter", "立查立改须附整改后照片");
    }

    static Happened doneAtOnce(Happened happened, LocalDate on) {
        return happened.fact(HazardFactKind.HAZARD_RECTIFIED, on)
                .fact(HazardFactKind.HAZARD_ACCEPTED, on)
                .fact(HazardFactKind.HAZARD_CLOSED, on)
                .tell(HazardEventKind.CLOSED, "立查立改，已销号", Happened.ENTERPRISE);
    }
}
