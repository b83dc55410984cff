package io.github.bihuan.escalation.domain;

import io.github.bihuan.shared.reference.ShippedFiles;
import java.time.LocalDate;
import java.util.List;

/** The shipped ladders and subjects as the tests of escalation tell of them. */
public final class Fixtures {

    public static final Ladder DEFAULT = definition().toLadder();
    public static final Ladder STANDING = definition("standing/standing").toLadder();

    private Fixtures() {}

    public static LadderDefinition definition() {
        return definition("ladders/default");
    }

    private static LadderDefinition definition(String name) {
        return ShippedFiles.read("reference/" + name + ".yaml", LadderDefinition.class);
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static EscalationSubject aHazard(String id, Track track, String setOn, String deadline) {
        return new EscalationSubject(
                id, day(deadline), 1, day(setOn), List.of(new TrackSince(track, day(setOn))), List.of(), null);
    }

    static EscalationSubject stopped(EscalationSubject subject, String on) {
        return new EscalationSubject(
                subject.subjectId(),
                subject.deadline(),
                subject.deadlineVersion(),
                subject.deadlineSetOn(),
                subject.tracks(),
                subject.pauses(),
                day(on));
    }

    static EscalationSubject paused(EscalationSubject subject, String from, String to) {
        return new EscalationSubject(
                subject.subjectId(),
                subject.deadline(),
                subject.deadlineVersion(),
                subject.deadlineSetOn(),
                subject.tracks(),
                List.of(new Pause(day(from), to == null ? null : day(to))),
                subject.stoppedOn());
    }

    static EscalationSubject becoming(EscalationSubject subject, Track track, String from) {
        return new EscalationSubject(
                subject.subjectId(),
                subject.deadline(),
                subject.deadlineVersion(),
                subject.deadlineSetOn(),
                List.of(subject.tracks().get(0), new TrackSince(track, day(from))),
                subject.pauses(),
                subject.stoppedOn());
    }

    /** All that is ever owed. */
    static List<Obligation> owed(EscalationSubject subject) {
        return Obligations.of(subject, DEFAULT, LocalDate.MIN, LocalDate.MAX);
    }

    /** Day and point of each, such as {@code 2024-12-27 L1}. */
    static List<String> calendar(List<Obligation> obligations) {
        return obligations.stream().map(o -> o.dueOn() + " " + o.point()).toList();
    }
}
