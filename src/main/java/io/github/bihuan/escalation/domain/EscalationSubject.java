package io.github.bihuan.escalation.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What escalation needs to know of a hazard (or a duty, a report) under one version of its deadline.
 *
 * @param deadline the effective deadline D, inclusive
 * @param deadlineSetOn the day this version of the deadline came into being; what lies before it is never owed
 * @param tracks which track applied since when; before the first of them none does
 * @param pauses days on which steps wait: for the decision on an extension, for an acceptance
 * @param stoppedOn the first day on which nothing is owed any more: acceptance, withdrawal, merging, or a newer
 *     version of the deadline; null while it runs
 */
public record EscalationSubject(
        String subjectId,
        LocalDate deadline,
        int deadlineVersion,
        LocalDate deadlineSetOn,
        List<TrackSince> tracks,
        List<Pause> pauses,
        LocalDate stoppedOn) {

    public EscalationSubject {
        tracks = tracks.stream().sorted(Comparator.comparing(TrackSince::from)).toList();
        pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }

    /** A subject on one track with one due day, which nothing rests. */
    static EscalationSubject simple(
            String id, int version, Track track, LocalDate dueOn, LocalDate knownOn, LocalDate endedOn) {
        return new EscalationSubject(
                id, dueOn, version, knownOn, List.of(new TrackSince(track, knownOn)), List.of(), endedOn);
    }

    /** The same when what stops or rests the ladder takes effect some days later. */
    EscalationSubject endingLater(int days) {
        return new EscalationSubject(
                subjectId,
                deadline,
                deadlineVersion,
                deadlineSetOn,
                tracks,
                pauses.stream().map(pause -> pause.beginningLater(days)).toList(),
                stoppedOn == null ? null : stoppedOn.plusDays(days));
    }

    public LadderRun run() {
        return new LadderRun(subjectId, deadlineVersion);
    }

    /** The ladder was stopped when the sweep of that day runs. */
    public boolean stoppedAt(LocalDate day) {
        return stoppedOn != null && !stoppedOn.isAfter(day);
    }

    /** The whole ladder rests on that day. */
    boolean restsOn(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.fromLevel() == 0 && pause.covers(day));
    }

    /** The first day on or after {@code day} that no pause of the level covers; null while one without end covers it. */
    LocalDate afterPauses(LocalDate day, int level) {
        LocalDate candidate = day;
        for (Pause pause : pauses) {
            if (candidate != null && level >= pause.fromLevel() && pause.covers(candidate)) {
                candidate = pause.to();
            }
        }
        return candidate;
    }
}
