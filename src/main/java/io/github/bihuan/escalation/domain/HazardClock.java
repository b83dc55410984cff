package io.github.bihuan.escalation.domain;

import io.github.bihuan.shared.time.WorkCalendar;

/** One version of a hazard's rectification deadline (整改期限), which its documents set to the day. */
public record HazardClock(EscalationSubject subject, LadderKey ladder) implements SubjectClock {

    @Override
    public EscalationSubject subject(WorkCalendar calendar) {
        return subject;
    }

    @Override
    public HazardClock endingLater(int days) {
        return new HazardClock(subject.endingLater(days), ladder);
    }
}
