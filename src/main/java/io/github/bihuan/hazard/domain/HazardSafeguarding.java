package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardDocument.InterimControl;
import io.github.bihuan.hazard.domain.HazardDocument.Resumption;
import io.github.bihuan.hazard.domain.HazardDocument.Step;
import io.github.bihuan.hazard.domain.HazardEvent.Audience;
import io.github.bihuan.hazard.domain.HazardParts.InterimState;
import io.github.bihuan.hazard.domain.HazardParts.Suspension;
import java.time.LocalDate;

/** H3 and H9: interim control, suspension, and the resumption that alone lifts it (安全生产法 65). */
final class HazardSafeguarding {

    private HazardSafeguarding() {}

    static Decision control(Hazard hazard, InterimControl document, Signing signing) {
        HazardGuards.enterpriseOrAuthority(hazard, signing.signer());
        HazardGuards.required(document.safetyEnsured(), "safetyEnsured", "整改期间能否保证安全");
        LocalDate on = signing.dayOf(document.effectiveOn());
        HazardGuards.notInFuture(on, signing.today(), "effectiveOn");
        HazardGuards.notBefore(on, hazard.foundOn(), "effectiveOn", "发现日期");
        Suspension suspension = document.suspension() == null ? Suspension.NONE : document.suspension();
        unsafeNeedsMeasure(document, suspension);
        onlyResumptionLifts(hazard.interim().suspension(), suspension);
        boolean imposed = suspension != Suspension.NONE && !hazard.interim().suspensionOpen();
        LocalDate appliedOn = imposed ? null : hazard.interim().resumptionAppliedOn();
        String appliedBy = imposed ? null : hazard.interim().resumptionAppliedBy();
        InterimState interim =
                new InterimState(document.safetyEnsured(), document.evacuation(), suspension, appliedOn, appliedBy);
        Happened happened = new Happened(hazard.toBuilder().interim(interim).build(), DocumentOutcome.FILED)
                .factIf(imposed, HazardFactKind.SUSPENSION_IMPOSED, on);
        if (imposed) {
            happened.tell(
                    HazardEventKind.SUSPENSION_IMPOSED,
                    suspension == Suspension.WHOLE ? "全部停产停业" : "局部停产停业",
                    Happened.ENTERPRISE,
                    Audience.TOWNSHIP_OFFICE,
                    Audience.SUPERVISING_UNIT);
        }
        return happened.decision();
    }

    private static void unsafeNeedsMeasure(InterimControl document, Suspension suspension) {
        boolean measured = document.evacuation() || suspension != Suspension.NONE;
        HazardProblem.INTERIM_MEASURE_REQUIRED.unless(
                document.safetyEnsured() || measured, "suspension", "整改期间不能保证安全的，须撤出人员或者停产停业");
    }

    private static void onlyResumptionLifts(Suspension now, Suspension then) {
        HazardProblem.SUSPENSION_OPEN.unless(then.compareTo(now) >= 0, "suspension", "停产停业只能经审查同意恢复生产后解除或缩小范围");
    }

    static Decision resume(Hazard hazard, Resumption document, Signing signing) {
        HazardGuards.required(document.step(), "step", "办理环节");
        HazardProblem.NO_OPEN_SUSPENSION.unless(hazard.interim().suspensionOpen(), null, "没有未解除的停产停业");
        LocalDate on = signing.dayOf(document.signedOn());
        HazardGuards.notInFuture(on, signing.today(), "signedOn");
        return document.step() == Step.APPLICATION
                ? applied(hazard, on, signing)
                : reviewed(hazard, document, on, signing);
    }

    private static Decision applied(Hazard hazard, LocalDate on, Signing signing) {
        HazardGuards.enterpriseOrAuthority(hazard, signing.signer());
        HazardGuards.notBefore(on, hazard.rectifiedOn(), "signedOn", "整改完成日期");
        InterimState now = hazard.interim();
        InterimState interim = new InterimState(
                now.safetyEnsured(),
                now.evacuated(),
                now.suspension(),
                on,
                signing.signer().actorId());
        return new Happened(hazard.toBuilder().interim(interim).build(), DocumentOutcome.PROPOSED)
                .tell(HazardEventKind.RESUMPTION_APPLIED, "企业申请恢复生产", Audience.TOWNSHIP_OFFICE, Audience.COUNTY_OFFICE)
                .decision();
    }

    private static Decision reviewed(Hazard hazard, Resumption document, LocalDate on, Signing signing) {
        HazardGuards.decidingAuthority(hazard, signing.signer());
        InterimState now = hazard.interim();
        HazardProblem.RESUMPTION_NOT_APPLIED.unless(now.resumptionAppliedOn() != null, null, "企业尚未提出恢复生产申请");
        HazardProblem.SECOND_PERSON_REQUIRED.unless(
                !signing.signer().actorId().equals(now.resumptionAppliedBy()), null, "须由申请人以外的第二人审查恢复生产申请");
        HazardGuards.notBefore(on, now.resumptionAppliedOn(), "signedOn", "申请日期");
        boolean approved = document.step() == Step.APPROVAL;
        Suspension left = approved ? Suspension.NONE : now.suspension();
        InterimState interim = new InterimState(now.safetyEnsured(), now.evacuated(), left, null, null);
        Hazard next = hazard.toBuilder().interim(interim).build();
        return new Happened(next, approved ? DocumentOutcome.APPROVED : DocumentOutcome.REJECTED)
                .factIf(approved, HazardFactKind.SUSPENSION_LIFTED, on)
                .tell(
                        HazardEventKind.RESUMPTION_DECIDED,
                        approved ? "同意恢复生产" : "不同意恢复生产",
                        Happened.ENTERPRISE,
                        Audience.TOWNSHIP_OFFICE)
                .decision();
    }
}
