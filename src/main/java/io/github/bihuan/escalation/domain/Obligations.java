package io.github.bihuan.escalation.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * What is owed, as a pure function (specification §3.5). With D the effective deadline:
 *
 * <ul>
 *   <li>A step lies on D + its days. It is never owed when that day is before the deadline was set.
 *   <li>It is owed on day d if and only if the ladder has not been stopped when the sweep of day d runs: {@code
 *       stoppedOn <= d} means not owed, so an acceptance recorded on the due day before the job runs cancels the step
 *       of that day.
 *   <li>The track must apply on the due day. A reminder of a day on which its track does not apply is not owed. A
 *       step after the deadline whose day has passed when its track begins (a general hazard becomes major) falls due
 *       on the day the track begins, unless it was due before: no level is lost by an upgrade.
 *   <li>A step after the deadline that would fall due in a {@link Pause} of its level falls due on the day the pause
 *       ends. A reminder of a day on which the whole ladder rests is not owed.
 *   <li>A step after the deadline is owed once per deadline version, whatever tracks it passes; a reminder once per
 *       day.
 * </ul>
 */
public final class Obligations {

    private static final BinaryOperator<Obligation> EARLIER =
            (one, other) -> other.dueOn().isBefore(one.dueOn()) ? other : one;

    private Obligations() {}

    /** What falls due from {@code from} to {@code to}, both inclusive, in order of day and step. */
    public static List<Obligation> of(EscalationSubject subject, Ladder ladder, LocalDate from, LocalDate to) {
        Map<ObligationKey, Obligation> once = new LinkedHashMap<>();
        for (int i = 0; i < subject.tracks().size(); i++) {
            LocalDate begins = subject.tracks().get(i).from();
            LocalDate ends = i + 1 < subject.tracks().size()
                    ? subject.tracks().get(i + 1).from()
                    : LocalDate.MAX;
            for (LadderStep step : ladder.on(subject.tracks().get(i).track())) {
                dueOn(subject, step, begins, ends)
                        .map(day -> Obligation.of(subject, step, day))
                        .ifPresent(owed -> once.merge(owed.key(), owed, EARLIER));
            }
        }
        return once.values().stream()
                .filter(owed -> !subject.stoppedAt(owed.dueOn()))
                .filter(owed -> !owed.dueOn().isBefore(from) && !owed.dueOn().isAfter(to))
                .sorted(Obligation.IN_ORDER)
                .toList();
    }

    private static Optional<LocalDate> dueOn(
            EscalationSubject subject, LadderStep step, LocalDate trackBegins, LocalDate trackEnds) {
        LocalDate day = step.dayFor(subject.deadline());
        if (day.isBefore(subject.deadlineSetOn())) {
            return Optional.empty();
        }
        if (day.isBefore(trackBegins)) {
            if (step.beforeOverdue()) {
                return Optional.empty();
            }
            day = trackBegins;
        }
        if (step.beforeOverdue()) {
            return Optional.of(day).filter(due -> due.isBefore(trackEnds) && !subject.restsOn(due));
        }
        day = subject.afterPauses(day, step.level());
        return Optional.ofNullable(day).filter(due -> due.isBefore(trackEnds));
    }
}
