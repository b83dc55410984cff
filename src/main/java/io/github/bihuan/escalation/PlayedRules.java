package io.github.bihuan.escalation;

import io.github.bihuan.escalation.domain.DutyClock;
import io.github.bihuan.escalation.domain.Ladder;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.escalation.domain.Obligation;
import io.github.bihuan.escalation.domain.Obligations;
import io.github.bihuan.escalation.domain.SubjectClock;
import io.github.bihuan.escalation.domain.Track;
import io.github.bihuan.shared.time.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rules in force beside those that are tried on the same days. Pure. A ladder that is tried stands in for those of the subjects
 * it has steps for; a calendar that is tried moves what is counted in working days.
 *
 * @param ladder the one to try, or null
 * @param calendar the one to try; the one in force when no other is tried
 * @param moved due days of duties by the calendar that is tried, where they differ
 */
record PlayedRules(
        Ladder ladder,
        WorkCalendar inForce,
        WorkCalendar calendar,
        Map<UUID, LocalDate> moved,
        LocalDate from,
        LocalDate to) {

    PlayedSubject of(WatchedHazard hazard, List<? extends SubjectClock> clocks, Map<LadderKey, Ladder> known) {
        return new PlayedSubject(
                "HAZARD",
                hazard.id(),
                hazard.code(),
                hazard.enterpriseId(),
                hazard.regionCode(),
                current(clocks, known),
                simulated(clocks, known, Track.Family.HAZARD));
    }

    PlayedSubject of(StandingMatter matter, Ladder standing) {
        Map<LadderKey, Ladder> known = Map.of(standing.key(), standing);
        SubjectClock clock = matter.clock();
        Track.Family family = clock.subject(inForce).tracks().get(0).track().family();
        return new PlayedSubject(
                matter.type(),
                matter.id(),
                matter.code(),
                matter.enterpriseId(),
                matter.regionCode(),
                current(List.of(clock), known),
                simulated(List.of(otherwise(matter.id(), clock)), known, family));
    }

    private SubjectClock otherwise(UUID id, SubjectClock clock) {
        LocalDate due = moved.get(id);
        return due != null && clock instanceof DutyClock duty
                ? new DutyClock(
                        duty.subjectId(),
                        duty.version(),
                        duty.track(),
                        due,
                        duty.knownOn(),
                        duty.endedOn(),
                        duty.ladder())
                : clock;
    }

    private List<Obligation> current(List<? extends SubjectClock> clocks, Map<LadderKey, Ladder> known) {
        return clocks.stream()
                .flatMap(clock -> clock.obligations(known, inForce, from, to).stream())
                .toList();
    }

    private List<Obligation> simulated(
            List<? extends SubjectClock> clocks, Map<LadderKey, Ladder> known, Track.Family family) {
        boolean instead = ladder != null
                && ladder.steps().stream().anyMatch(step -> step.track().family() == family);
        return clocks.stream()
                .flatMap(clock ->
                        Obligations.of(clock.subject(calendar), instead ? ladder : known.get(clock.ladder()), from, to)
                                .stream())
                .toList();
    }
}
