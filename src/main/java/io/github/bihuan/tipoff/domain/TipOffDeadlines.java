package io.github.bihuan.tipoff.domain;

import io.github.bihuan.shared.time.WorkCalendar;
import io.github.bihuan.shared.time.WorkdayResult;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Until when the next step is owed, in working days after the last one. The specification's sources fix no such numbers; they
 * are the authority's own.
 *
 * @param acceptWithin from receipt to the decision whether it is accepted
 * @param verifyWithin from acceptance to the conclusion of the verification
 * @param feedBackWithin from the conclusion to the answer to the reporter
 * @param rewardWithin from the answer to the decision on a reward, and from there to its payment
 */
public record TipOffDeadlines(int acceptWithin, int verifyWithin, int feedBackWithin, int rewardWithin) {

    /**
     * The step that is owed.
     *
     * @param what in Chinese
     */
    public record Due(String what, WorkdayResult until) {}

    /** Empty when nothing is owed in that state. */
    public Optional<Due> of(TipOffStatus status, LocalDate since, WorkCalendar calendar) {
        return switch (status) {
            case RECEIVED -> Optional.of(new Due("决定是否受理", calendar.plusWorkdays(since, acceptWithin)));
            case ACCEPTED, VERIFYING -> Optional.of(new Due("作出核查结论", calendar.plusWorkdays(since, verifyWithin)));
            case VERIFIED_TRUE, VERIFIED_PARTLY, VERIFIED_FALSE -> Optional.of(
                    new Due("向举报人反馈", calendar.plusWorkdays(since, feedBackWithin)));
            case FED_BACK -> Optional.of(new Due("决定是否奖励", calendar.plusWorkdays(since, rewardWithin)));
            case REWARD_PENDING -> Optional.of(new Due("发放奖励", calendar.plusWorkdays(since, rewardWithin)));
            default -> Optional.empty();
        };
    }
}
