package io.github.bihuan.escalation.domain;

import io.github.bihuan.shared.time.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Something that runs against a day, with the ladder it runs on: the one input of {@link Obligations} for every kind of subject.
 * What is known of it are facts and documents; the day it runs against follows from them and the calendar of working days.
 */
public sealed interface SubjectClock permits HazardClock, DutyClock, LetterClock, DecisionClock {

    /** The ladder's version that was in force when the clock was started. */
    LadderKey ladder();

    EscalationSubject subject(WorkCalendar calendar);

    /** The same when what ends or rests it takes effect some days later. */
    SubjectClock endingLater(int days);

    /** What falls due from {@code from} to {@code to}, both inclusive. */
    default List<Obligation> obligations(
            Map<LadderKey, Ladder> ladders, WorkCalendar calendar, LocalDate from, LocalDate to) {
        return Obligations.of(subject(calendar), ladders.get(ladder()), from, to);
    }
}
