package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardDocument.CloseOut;
import io.github.bihuan.hazard.domain.HazardDocument.LookBack;
import io.github.bihuan.hazard.domain.HazardEvent.Audience;
import io.github.bihuan.hazard.domain.HazardParts.Completion;
import io.github.bihuan.hazard.domain.HazardParts.Deadlines;
import io.github.bihuan.hazard.domain.HazardParts.PlanOnFile;
import io.github.bihuan.hazard.domain.HazardParts.Recurrence;
import java.time.LocalDate;

/** H11 and H12: close-out and look-back. Penalties play no part here: a fine never closes a hazard (002-26). */
final class HazardClosing {

    private HazardClosing() {}

    static Decision closeOut(Hazard hazard, CloseOut document, Signing signing) {
        Signer signer = signing.signer();
        boolean own = hazard.source().selfFound() && !hazard.major() && signer.enterpriseOf(hazard.enterpriseId());
        HazardProblem.WRONG_AUTHORITY.unless(signer.office() || own, null, "由监管单位办公室销号");
        HazardGuards.nothingHoldsTheCloseOut(hazard);
        LocalDate on = signing.dayOf(document.closedOn());
        HazardGuards.notInFuture(on, signing.today(), "closedOn");
        HazardGuards.notBefore(on, hazard.acceptedOn(), "closedOn", "验收日期");
        Hazard next = hazard.toBuilder()
                .status(HazardStatus.CLOSED)
                .completion(hazard.completion().closed(on, signer.actor()))
                .build();
        return new Happened(next, DocumentOutcome.FILED)
                .fact(HazardFactKind.HAZARD_CLOSED, on)
                .tell(HazardEventKind.CLOSED, "隐患已销号", Happened.ENTERPRISE, Audience.TRACKING_OFFICER)
                .decision();
    }

    static Decision lookBack(Hazard hazard, LookBack document, Signing signing) {
        HazardGuards.inspecting(signing.signer());
        LocalDate on = signing.dayOf(document.lookedBackOn());
        HazardGuards.notInFuture(on, signing.today(), "lookedBackOn");
        HazardGuards.notBefore(on, hazard.closedOn(), "lookedBackOn", "销号日期");
        return document.rebound() ? reopened(hazard, document, on, signing) : stillGood(hazard, on);
    }

    private static Decision stillGood(Hazard hazard, LocalDate on) {
        Recurrence before = hazard.recurrence();
        Recurrence after = new Recurrence(before.reopenCount(), before.reopenedOn(), on);
        return new Happened(hazard.toBuilder().recurrence(after).build(), DocumentOutcome.PASSED)
                .fact(HazardFactKind.HAZARD_LOOKED_BACK, on)
                .decision();
    }

    /** A rebound starts again: new plan, new deadline, a fresh ladder; the count of rebounds is the repeat flag. */
    private static Decision reopened(Hazard hazard, LookBack document, LocalDate on, Signing signing) {
        HazardGuards.required(document.opinion(), "opinion", "反弹情况");
        Hazard next = hazard.toBuilder()
                .status(HazardStatus.REOPENED)
                .recurrence(new Recurrence(hazard.reopenCount() + 1, on, on))
                .deadlines(deadlines(hazard, document, on, signing))
                .plan(PlanOnFile.NONE)
                .completion(Completion.NONE)
                .build();
        return new Happened(next, DocumentOutcome.REBOUND)
                .fact(HazardFactKind.HAZARD_LOOKED_BACK, on)
                .fact(HazardFactKind.HAZARD_REOPENED, on)
                .tell(
                        HazardEventKind.REOPENED,
                        "回头看发现反弹：" + document.opinion(),
                        Happened.ENTERPRISE,
                        Audience.ACTUAL_CONTROLLER,
                        Audience.RESPONSIBLE_OFFICIAL,
                        Audience.SUPERVISING_UNIT,
                        Audience.TRACKING_OFFICER)
                .decision();
    }

    private static Deadlines deadlines(Hazard hazard, LookBack document, LocalDate on, Signing signing) {
        Deadlines fresh = hazard.deadlines().restarted(signing.rules().planDueOn(hazard.level(), on));
        if (document.newDeadline() == null) {
            return fresh;
        }
        HazardGuards.notBefore(document.newDeadline(), on, "newDeadline", "回头看日期");
        return fresh.ordered(document.newDeadline(), signing.now());
    }
}
