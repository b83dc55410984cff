package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardDocument.ExtensionApplication;
import io.github.bihuan.hazard.domain.HazardDocument.ExtensionDecision;
import io.github.bihuan.hazard.domain.HazardEvent.Audience;
import io.github.bihuan.hazard.domain.HazardParts.PendingExtension;
import java.time.LocalDate;

/** H7: the enterprise applies before the deadline, the right authority decides; the original deadline is kept. */
final class HazardExtending {

    private HazardExtending() {}

    static Decision apply(Hazard hazard, ExtensionApplication document, Signing signing) {
        HazardGuards.enterpriseOrAuthority(hazard, signing.signer());
        LocalDate deadline = hazard.deadline();
        HazardProblem.NO_DEADLINE_TO_EXTEND.unless(deadline != null, null, "尚未确定整改期限，无从延期");
        HazardProblem.EXTENSION_PENDING.unless(hazard.deadlines().pending() == null, null, "已有延期申请待审批");
        inTime(deadline, signing);
        HazardProblem.EXTENSION_LIMIT_REACHED.unless(
                hazard.deadlines().extensionCount() < signing.rules().extensionLimit(),
                null,
                "已延期" + hazard.deadlines().extensionCount() + "次，达到上限");
        HazardGuards.required(document.requestedDeadline(), "requestedDeadline", "申请的新期限");
        HazardGuards.required(document.reason(), "reason", "延期理由");
        later(document.requestedDeadline(), deadline, "requestedDeadline");
        PendingExtension pending = new PendingExtension(
                document.id(),
                signing.signer().actorId(),
                signing.today(),
                document.requestedDeadline(),
                signing.rules().extensionDecisionDueOn(signing.today()));
        Hazard next = hazard.toBuilder()
                .deadlines(hazard.deadlines().pending(pending))
                .build();
        return new Happened(next, DocumentOutcome.FILED)
                .tell(
                        HazardEventKind.EXTENSION_APPLIED,
                        "申请将整改期限由" + deadline + "延至" + document.requestedDeadline(),
                        authority(hazard))
                .decision();
    }

    private static void inTime(LocalDate deadline, Signing signing) {
        LocalDate today = signing.today();
        HazardProblem.EXTENSION_AFTER_EXPIRY.unless(
                !today.isAfter(deadline), "requestedDeadline", "整改期限" + deadline + "已过，不得申请延期");
        LocalDate last = signing.rules().lastDayToApply(deadline);
        HazardProblem.EXTENSION_TOO_LATE.unless(
                !today.isAfter(last),
                "requestedDeadline",
                "须在期限届满" + signing.rules().extensionLeadWorkdays() + "个工作日前申请，最迟为" + last);
    }

    private static void later(LocalDate asked, LocalDate deadline, String field) {
        HazardProblem.EXTENSION_NOT_LATER.unless(asked.isAfter(deadline), field, "新期限" + asked + "不晚于现期限" + deadline);
    }

    private static Audience authority(Hazard hazard) {
        if (hazard.listed()) {
            return Audience.LISTING_AUTHORITY;
        }
        return hazard.major() ? Audience.COUNTY_OFFICE : Audience.TOWNSHIP_OFFICE;
    }

    static Decision decide(Hazard hazard, ExtensionDecision document, Signing signing) {
        PendingExtension pending = hazard.deadlines().pending();
        HazardProblem.EXTENSION_NOT_PENDING.unless(pending != null, null, "没有待审批的延期申请");
        Signer signer = signing.signer();
        HazardProblem.DECIDER_IS_APPLICANT.unless(
                !signer.actorId().equals(pending.applicantId()), null, "申请人不得审批本人提出的延期申请");
        HazardGuards.decidingAuthority(hazard, signer);
        if (!document.approved()) {
            Hazard next = hazard.toBuilder()
                    .deadlines(hazard.deadlines().pending(null))
                    .build();
            return told(new Happened(next, DocumentOutcome.REJECTED), "不同意延期，整改期限仍为" + hazard.deadline());
        }
        LocalDate granted = document.newDeadline() == null ? pending.requestedDeadline() : document.newDeadline();
        later(granted, hazard.deadline(), "newDeadline");
        Hazard next = hazard.toBuilder()
                .deadlines(hazard.deadlines().extended(granted, signing.now()))
                .build();
        return told(
                new Happened(next, DocumentOutcome.APPROVED).fact(HazardFactKind.EXTENSION_GRANTED, signing.today()),
                "同意延期，整改期限由" + hazard.deadline() + "延至" + granted);
    }

    private static Decision told(Happened happened, String detail) {
        return happened.tell(HazardEventKind.EXTENSION_DECIDED, detail, Happened.ENTERPRISE, Audience.TRACKING_OFFICER)
                .decision();
    }
}
