package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardDocument.Merge;
import io.github.bihuan.hazard.domain.HazardDocument.Step;
import io.github.bihuan.hazard.domain.HazardDocument.Withdrawal;
import io.github.bihuan.hazard.domain.HazardEvent.Audience;
import io.github.bihuan.hazard.domain.HazardParts.Proposal;
import io.github.bihuan.hazard.domain.HazardParts.Release;
import java.time.LocalDate;
import java.util.UUID;

/**
 * H13: a false record is withdrawn, a duplicate merged; one proposes, another approves, and neither counts any
 * more (F7).
 */
final class HazardReleasing {

    private HazardReleasing() {}

    static Decision withdraw(Hazard hazard, Withdrawal document, Signing signing) {
        HazardGuards.required(document.step(), "step", "办理环节");
        if (document.step() == Step.APPLICATION) {
            return propose(hazard, document.kind(), document.reason(), null, signing);
        }
        secondPerson(hazard, document.kind(), signing.signer());
        if (document.step() == Step.REJECTION) {
            return rejected(hazard);
        }
        Release release = new Release(signing.today(), null, null, null, null, null);
        return released(hazard, HazardStatus.WITHDRAWN, release, HazardFactKind.HAZARD_WITHDRAWN, signing.today());
    }

    static Decision merge(Hazard hazard, Merge document, Signing signing) {
        HazardGuards.required(document.step(), "step", "办理环节");
        if (document.step() == Step.APPLICATION) {
            HazardGuards.required(document.survivingId(), "survivingId", "保留的隐患");
            HazardProblem.MERGE_INTO_ITSELF.unless(
                    !document.survivingId().equals(hazard.id()), "survivingId", "隐患不得合并到自身");
            return propose(hazard, document.kind(), document.reason(), document.survivingId(), signing);
        }
        secondPerson(hazard, document.kind(), signing.signer());
        if (document.step() == Step.REJECTION) {
            return rejected(hazard);
        }
        UUID surviving = hazard.proposal().survivingId();
        Release release = new Release(null, surviving, signing.today(), null, null, null);
        return released(hazard, HazardStatus.MERGED, release, HazardFactKind.HAZARD_MERGED, signing.today());
    }

    private static Decision propose(
            Hazard hazard, DocumentKind kind, String reason, UUID survivingId, Signing signing) {
        Signer signer = signing.signer();
        boolean own = hazard.source().selfFound() && signer.enterpriseOf(hazard.enterpriseId());
        HazardProblem.WRONG_AUTHORITY.unless(signer.inspecting() || own, null, "无权提出撤销或者合并");
        HazardProblem.PROPOSAL_PENDING.unless(hazard.proposal().kind() == null, null, "已有撤销或者合并申请待审批");
        HazardGuards.required(reason, "reason", "理由");
        Proposal proposal = new Proposal(kind, signer.actor(), reason, survivingId);
        return new Happened(hazard.toBuilder().proposal(proposal).build(), DocumentOutcome.PROPOSED)
                .tell(
                        HazardEventKind.PROPOSAL_TO_APPROVE,
                        kind.chineseLabel() + "待审批：" + reason,
                        hazard.major() ? Audience.COUNTY_OFFICE : Audience.TOWNSHIP_OFFICE)
                .decision();
    }

    private static void secondPerson(Hazard hazard, DocumentKind kind, Signer signer) {
        HazardProblem.PROPOSAL_MISSING.unless(
                hazard.proposal().kind() == kind, null, "没有待审批的" + kind.chineseLabel() + "申请");
        HazardProblem.SECOND_PERSON_REQUIRED.unless(
                !signer.sameAs(hazard.proposal().by()), null, "须由提出人以外的第二人审批");
        boolean authority = hazard.major() ? signer.countyOffice() : signer.office();
        HazardProblem.WRONG_AUTHORITY.unless(authority, null, hazard.major() ? "重大事故隐患由县级办公室审批" : "由监管单位办公室审批");
    }

    private static Decision rejected(Hazard hazard) {
        return new Happened(hazard.toBuilder().proposal(Proposal.NONE).build(), DocumentOutcome.REJECTED).decision();
    }

    private static Decision released(
            Hazard hazard, HazardStatus end, Release release, HazardFactKind kind, LocalDate on) {
        Hazard next = hazard.toBuilder()
                .status(end)
                .release(release)
                .proposal(Proposal.NONE)
                .deadlines(hazard.deadlines().pending(null))
                .build();
        return new Happened(next, DocumentOutcome.APPROVED)
                .fact(kind, on, HazardFactKind.HAZARD_FOUND)
                .decision();
    }
}
