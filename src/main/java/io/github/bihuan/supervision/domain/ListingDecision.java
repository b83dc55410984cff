package io.github.bihuan.supervision.domain;

import static io.github.bihuan.supervision.domain.SupervisionProblem.DATES;
import static io.github.bihuan.supervision.domain.SupervisionProblem.DECISION_INCOMPLETE;

import java.time.LocalDate;

/**
 * The decision on a proposal (挂牌决定).
 *
 * @param documentNumber number of the supervision notice (督办通知书)
 * @param deadline inclusive day by which the matter is to be settled
 */
public record ListingDecision(
        boolean approved, LocalDate decidedOn, String documentNumber, LocalDate deadline, String opinion) {

    public ListingAct act() {
        return approved ? ListingAct.APPROVE : ListingAct.REJECT;
    }

    /**
     * Refuses an approval without number or deadline, a rejection without opinion, and dates out of order.
     *
     * @param proposedOn null when the proposal gives no day
     */
    public void check(LocalDate proposedOn, LocalDate today) {
        DATES.unless(!decidedOn.isAfter(today), "decidedOn", "决定日期不得晚于今天");
        DATES.unless(proposedOn == null || !decidedOn.isBefore(proposedOn), "decidedOn", "决定日期不得早于提请日期");
        if (approved) {
            DECISION_INCOMPLETE.unless(given(documentNumber), "documentNumber", "决定挂牌须填写督办通知书文号");
            DECISION_INCOMPLETE.unless(deadline != null, "deadline", "决定挂牌须明确整改期限");
            DATES.unless(!deadline.isBefore(decidedOn), "deadline", "整改期限不得早于决定日期");
        } else {
            DECISION_INCOMPLETE.unless(given(opinion), "opinion", "不予挂牌须说明意见");
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
