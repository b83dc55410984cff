package io.github.bihuan.escalation.domain;

import io.github.bihuan.shared.time.WorkCalendar;
import java.time.LocalDate;

/**
 * One instance of what somebody owes by a day: a duty, a report, a census return, progress of a listing, a publication (履职、报送、
 * 普查、督办进展、公布).
 *
 * @param version counts up when a holiday notice moves the due day
 * @param track by cadence
 * @param knownOn the day from which it is told of
 * @param endedOn the day its evidence or its cancellation was recorded; null while it is owed
 */
public record DutyClock(
        String subjectId,
        int version,
        Track track,
        LocalDate dueOn,
        LocalDate knownOn,
        LocalDate endedOn,
        LadderKey ladder)
        implements SubjectClock {

    @Override
    public EscalationSubject subject(WorkCalendar calendar) {
        return EscalationSubject.simple(subjectId, version, track, dueOn, knownOn, endedOn);
    }

    @Override
    public DutyClock endingLater(int days) {
        return new DutyClock(
                subjectId, version, track, dueOn, knownOn, endedOn == null ? null : endedOn.plusDays(days), ladder);
    }
}
