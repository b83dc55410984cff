package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardDocument.LedgerEntry;
import io.github.bihuan.hazard.domain.HazardParts.Actor;
import io.github.bihuan.hazard.domain.HazardParts.Completion;
import java.time.LocalDate;

/**
 * A row of an existing ledger is taken over (台账移入): found, and perhaps rectified and closed, on paper before it came into the
 * system. Nobody is told: the happenings are known. What the paper says of the completion of a MAJOR hazard closes it only when the
 * county, whose acceptance it needs, signs (H9); else it waits for acceptance.
 */
final class HazardTakingOver {

    private HazardTakingOver() {}

    static Decision takeOver(LedgerEntry document, Signing signing) {
        HazardProblem.WRONG_AUTHORITY.unless(signing.signer().office(), null, "台账由安委办（领导小组办公室）移入");
        HazardGuards.required(document.finding().level(), "level", "隐患级别");
        Hazard found = HazardFinding.find(document.finding(), signing).next();
        Hazard planned = found.toBuilder()
                .deadlines(found.deadlines().planDue(signing.rules().planDueOn(found.level(), signing.today())))
                .build();
        return document.rectifiedOn() == null ? open(planned, document) : rectified(planned, document, signing);
    }

    private static Decision open(Hazard hazard, LedgerEntry document) {
        HazardProblem.DATE_OUT_OF_ORDER.unless(document.closedOn() == null, "closedOn", "已销号的须写明整改完成时间");
        return found(new Happened(hazard, DocumentOutcome.CLASSIFIED)).decision();
    }

    private static Decision rectified(Hazard hazard, LedgerEntry document, Signing signing) {
        LocalDate on = document.rectifiedOn();
        HazardRectifying.completedInOrder(on, hazard.foundOn(), null, signing.today());
        Actor rectifier =
                HazardGuards.blank(document.responsiblePerson()) ? null : new Actor(null, document.responsiblePerson());
        boolean closes = document.closedOn() != null
                && (!hazard.major() || signing.signer().county());
        return closes ? closed(hazard, document, rectifier, signing) : toAccept(hazard, on, rectifier, signing);
    }

    private static Decision toAccept(Hazard hazard, LocalDate on, Actor rectifier, Signing signing) {
        LocalDate due = signing.rules().acceptanceDueOn(hazard.level(), signing.today());
        Hazard next = hazard.toBuilder()
                .status(HazardStatus.RECTIFIED)
                .completion(new Completion(on, rectifier, due, null, false, null, null))
                .build();
        return found(new Happened(next, DocumentOutcome.FILED))
                .fact(HazardFactKind.HAZARD_RECTIFIED, on)
                .decision();
    }

    private static Decision closed(Hazard hazard, LedgerEntry document, Actor rectifier, Signing signing) {
        LocalDate on = document.closedOn();
        HazardGuards.notInFuture(on, signing.today(), "closedOn");
        HazardGuards.notBefore(on, document.rectifiedOn(), "closedOn", "整改完成日期");
        Completion completion = new Completion(
                document.rectifiedOn(),
                rectifier,
                null,
                on,
                false,
                on,
                signing.signer().actor());
        Hazard next = hazard.toBuilder()
                .status(HazardStatus.CLOSED)
                .completion(completion)
                .build();
        return found(new Happened(next, DocumentOutcome.PASSED_AND_CLOSED))
                .fact(HazardFactKind.HAZARD_RECTIFIED, document.rectifiedOn())
                .fact(HazardFactKind.HAZARD_ACCEPTED, on)
                .fact(HazardFactKind.HAZARD_CLOSED, on)
                .decision();
    }

    private static Happened found(Happened happened) {
        for (HazardFactKind kind : new HazardFactKind[] {
            HazardFactKind.HAZARD_FOUND, HazardFactKind.HAZARD_CONFIRMED, HazardFactKind.HAZARD_LEVEL_SET
        }) {
            happened.fact(kind, happened.foundOn());
        }
        return happened;
    }
}
