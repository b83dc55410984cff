package io.github.bihuan.escalation.domain;

import io.github.bihuan.shared.time.WorkCalendar;
import java.time.LocalDate;

/**
 * An authority's own clock: a paper was filed and the authority has to act on it in a number of days (审批延期、组织验收、审查恢复生产申请、答复移送).
 *
 * @param filedOn the day the paper was recorded; it is not counted
 * @param days how many
 * @param workdays counted in working days, else in calendar days
 * @param endedOn the day the authority's paper was recorded, or the matter ended; null while it is awaited
 */
public record DecisionClock(
        String subjectId, LocalDate filedOn, int days, boolean workdays, LocalDate endedOn, LadderKey ladder)
        implements SubjectClock {

    /** The last day to act, inclusive. */
    public LocalDate dueOn(WorkCalendar calendar) {
        return workdays ? calendar.plusWorkdays(filedOn, days).date() : filedOn.plusDays(days);
    }

    public boolean endedBy(LocalDate day) {
        return endedOn != null && !endedOn.isAfter(day);
    }

    @Override
    public EscalationSubject subject(WorkCalendar calendar) {
        return EscalationSubject.simple(subjectId, 1, Track.DECISION, dueOn(calendar), filedOn, endedOn);
    }

    @Override
    public DecisionClock endingLater(int more) {
        return new DecisionClock(
                subjectId, filedOn, days, workdays, endedOn == null ? null : endedOn.plusDays(more), ladder);
    }
}
