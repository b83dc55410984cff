package io.github.bihuan.escalation.domain;

import io.github.bihuan.shared.time.WorkCalendar;
import java.time.LocalDate;

/**
 * A letter that waits to be signed for (签收) or answered (回复) until the day it names.
 *
 * @param track {@link Track#RECEIPT} or {@link Track#REPLY}
 * @param endedOn the day it was signed for, answered, recalled or closed; null while it is awaited
 */
public record LetterClock(
        String subjectId, Track track, LocalDate dueOn, LocalDate issuedOn, LocalDate endedOn, LadderKey ladder)
        implements SubjectClock {

    public LetterClock {
        if (track.family() != Track.Family.LETTER) {
            throw new IllegalArgumentException("a letter waits for a receipt or a reply, not " + track);
        }
    }

    @Override
    public EscalationSubject subject(WorkCalendar calendar) {
        return EscalationSubject.simple(subjectId, 1, track, dueOn, issuedOn, endedOn);
    }

    @Override
    public LetterClock endingLater(int days) {
        return new LetterClock(
                subjectId, track, dueOn, issuedOn, endedOn == null ? null : endedOn.plusDays(days), ladder);
    }
}
