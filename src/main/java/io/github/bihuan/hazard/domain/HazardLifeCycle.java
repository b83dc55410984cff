package io.github.bihuan.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;

/** Decides what a signed document does to a hazard: the whole of specification §3.3 as one pure function. */
public final class HazardLifeCycle {

    private HazardLifeCycle() {}

    /**
     * The new state and its consequences. The version is not touched: it is the repository's.
     *
     * @param hazard the hazard as it stands, or null for a {@link HazardDocument.Finding}
     * @param today the business day of {@code now}
     * @throws io.github.bihuan.shared.problem.BusinessRuleViolation with a {@link HazardProblem}; nothing else
     */
    public static Decision decide(
            Hazard hazard, HazardDocument document, Signer signer, LifeCycleRules rules, LocalDate today, Instant now) {
        HazardStatus from = hazard == null ? null : hazard.status();
        HazardTransitions.requireAllowed(from, document.kind());
        Decision decision = apply(hazard, document, new Signing(signer, rules, today, now));
        HazardTransitions.requireEdge(
                from, document.kind(), decision.outcome(), decision.next().status());
        return decision;
    }

    private static Decision apply(Hazard hazard, HazardDocument document, Signing signing) {
        return switch (document.kind()) {
            case FINDING -> HazardFinding.find((HazardDocument.Finding) document, signing);
            case LEDGER_ENTRY -> HazardTakingOver.takeOver((HazardDocument.LedgerEntry) document, signing);
            case CONFIRMATION -> HazardFinding.confirm(hazard, (HazardDocument.Confirmation) document, signing);
            case CLASSIFICATION -> HazardClassifying.classify(
                    hazard, (HazardDocument.Classification) document, signing);
            case INTERIM_CONTROL -> HazardSafeguarding.control(
                    hazard, (HazardDocument.InterimControl) document, signing);
            case AUTHORITY_REPORT -> HazardReporting.toAuthority(
                    hazard, (HazardDocument.AuthorityReport) document, signing);
            case STAFF_REPORT -> HazardReporting.toStaff(hazard, (HazardDocument.StaffReport) document, signing);
            case RECTIFICATION_PLAN -> HazardPlanning.plan(
                    hazard, (HazardDocument.RectificationPlan) document, signing);
            case EXTENSION_APPLICATION -> HazardExtending.apply(
                    hazard, (HazardDocument.ExtensionApplication) document, signing);
            case EXTENSION_DECISION -> HazardExtending.decide(
                    hazard, (HazardDocument.ExtensionDecision) document, signing);
            case RECTIFICATION_REPORT -> HazardRectifying.report(
                    hazard, (HazardDocument.RectificationReport) document, signing);
            case ACCEPTANCE -> HazardAccepting.accept(hazard, (HazardDocument.Acceptance) document, signing);
            case RESUMPTION -> HazardSafeguarding.resume(hazard, (HazardDocument.Resumption) document, signing);
            case CLOSE_OUT -> HazardClosing.closeOut(hazard, (HazardDocument.CloseOut) document, signing);
            case LOOK_BACK -> HazardClosing.lookBack(hazard, (HazardDocument.LookBack) document, signing);
            case WITHDRAWAL -> HazardReleasing.withdraw(hazard, (HazardDocument.Withdrawal) document, signing);
            case MERGE -> HazardReleasing.merge(hazard, (HazardDocument.Merge) document, signing);
            case TRANSFER -> HazardTransferring.transfer(hazard, (HazardDocument.Transfer) document, signing);
        };
    }
}
