package io.github.bihuan.escalation.domain;

import static io.github.bihuan.escalation.domain.Fixtures.DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for every history of a hazard, every downtime and every edit of the ladder. */
class ObligationPropertiesTest {

    private static final LocalDate DAY_0 = LocalDate.of(2024, 12, 1);

    @Property(tries = 500)
    void exactly_one_obligation_per_key(@ForAll("subjects") EscalationSubject subject) {
        List<Obligation> owed = Obligations.of(subject, DEFAULT, LocalDate.MIN, LocalDate.MAX);
        assertThat(owed).extracting(Obligation::key).doesNotHaveDuplicates();
        assertThat(owed).allMatch(o -> !subject.stoppedAt(o.dueOn()));
        assertThat(owed).allMatch(o -> !o.dueOn().isBefore(subject.deadlineSetOn()));
        assertThat(owed).allMatch(o -> o.track() == trackOn(subject, o.dueOn()));
    }

    @Property(tries = 500)
    void windows_put_together_are_the_whole(
            @ForAll("subjects") EscalationSubject subject, @ForAll("sweeps") List<Integer> days) {
        List<Obligation> parts = new ArrayList<>();
        LocalDate from = LocalDate.MIN;
        for (int day : days) {
            parts.addAll(Obligations.of(subject, DEFAULT, from, DAY_0.plusDays(day)));
            from = DAY_0.plusDays(day + 1);
        }
        parts.addAll(Obligations.of(subject, DEFAULT, from, LocalDate.MAX));
        assertThat(parts).isEqualTo(Obligations.of(subject, DEFAULT, LocalDate.MIN, LocalDate.MAX));
    }

    @Property(tries = 300)
    void any_split_of_the_days_records_the_same_keys(
            @ForAll("subjects") EscalationSubject subject, @ForAll("sweeps") List<Integer> days) {
        Set<ObligationKey> daily = new HashSet<>();
        for (int day = 0; day <= LAST; day++) {
            daily.addAll(sweep(subject, DEFAULT, daily, day));
        }
        Set<ObligationKey> split = new HashSet<>();
        days.forEach(day -> split.addAll(sweep(subject, DEFAULT, split, day)));
        split.addAll(sweep(subject, DEFAULT, split, LAST));
        assertThat(split).isEqualTo(daily);
    }

    @Property(tries = 300)
    void at_most_one_goes_out_per_subject_and_catch_up(
            @ForAll("histories") List<EscalationSubject> subjects, @ForAll("sweeps") List<Integer> days) {
        LocalDate today = DAY_0.plusDays(days.isEmpty() ? LAST : days.get(0));
        List<Obligation> due = subjects.stream()
                .flatMap(s -> Obligations.of(s, DEFAULT, LocalDate.MIN, today).stream())
                .toList();
        Set<LadderRun> ended = subjects.stream()
                .filter(s -> s.stoppedAt(today))
                .map(EscalationSubject::run)
                .collect(Collectors.toSet());
        List<CatchUp.Recorded> plan = CatchUp.plan(due, today, ended);
        assertThat(plan).extracting(CatchUp.Recorded::obligation).containsExactlyInAnyOrderElementsOf(due);
        List<Obligation> out = plan.stream()
                .filter(r -> r.disposition() != CatchUp.Disposition.RECORD_ONLY)
                .map(CatchUp.Recorded::obligation)
                .toList();
        assertThat(out).extracting(Obligation::subjectId).doesNotHaveDuplicates();
        assertThat(out).noneMatch(o -> ended.contains(o.run()));
        assertThat(out).allMatch(o -> due.stream()
                .noneMatch(other -> other.run().equals(o.run()) && other.step().compareTo(o.step()) > 0));
    }

    @Property(tries = 300)
    void an_edited_ladder_repeats_nothing(
            @ForAll("subjects") EscalationSubject subject,
            @ForAll("ladders") Ladder edited,
            @ForAll("sweeps") List<Integer> days) {
        int edit = days.isEmpty() ? LAST / 2 : days.get(0);
        Set<ObligationKey> recorded = new HashSet<>(sweep(subject, DEFAULT, Set.of(), edit));
        List<ObligationKey> after = sweep(subject, edited, recorded, LAST);
        assertThat(after).doesNotHaveDuplicates().noneMatch(recorded::contains);
        recorded.addAll(after);
        assertThat(recorded.stream().map(ObligationKey::point).filter(p -> !p.contains("D")))
                .hasSizeLessThanOrEqualTo(5);
        assertThat(Obligations.of(subject, edited, LocalDate.MIN, DAY_0.plusDays(LAST)))
                .allMatch(o -> recorded.contains(o.key()));
    }

    @Property(tries = 500)
    void what_is_owed_until_a_day_depends_only_on_what_happened_until_then(
            @ForAll("subjects") EscalationSubject subject, @ForAll("sweeps") List<Integer> days) {
        for (int day : days) {
            LocalDate today = DAY_0.plusDays(day);
            assertThat(Obligations.of(knownOn(today, subject), DEFAULT, LocalDate.MIN, today))
                    .isEqualTo(Obligations.of(subject, DEFAULT, LocalDate.MIN, today));
        }
    }

    private static EscalationSubject knownOn(LocalDate today, EscalationSubject s) {
        return new EscalationSubject(
                s.subjectId(),
                s.deadline(),
                s.deadlineVersion(),
                s.deadlineSetOn(),
                s.tracks().stream().filter(t -> !t.from().isAfter(today)).toList(),
                s.pauses().stream()
                        .filter(p -> !p.from().isAfter(today))
                        .map(p -> p.to() != null && p.to().isAfter(today) ? new Pause(p.from(), null) : p)
                        .toList(),
                s.stoppedAt(today) ? s.stoppedOn() : null);
    }

    private static final int LAST = 150;

    /** One sweep: what is due and not recorded is recorded. */
    private static List<ObligationKey> sweep(
            EscalationSubject subject, Ladder ladder, Set<ObligationKey> recorded, int day) {
        LocalDate today = DAY_0.plusDays(day);
        List<Obligation> due = Obligations.of(subject, ladder, LocalDate.MIN, today).stream()
                .filter(o -> !recorded.contains(o.key()))
                .toList();
        return CatchUp.plan(due, today).stream().map(r -> r.obligation().key()).toList();
    }

    private static Track trackOn(EscalationSubject subject, LocalDate day) {
        return subject.tracks().stream()
                .filter(t -> !t.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .track();
    }

    @Provide
    Arbitrary<List<Integer>> sweeps() {
        return Arbitraries.integers().between(0, LAST).set().ofMaxSize(12).map(days -> days.stream()
                .sorted()
                .toList());
    }

    @Provide
    Arbitrary<EscalationSubject> subjects() {
        return subject("H", 1);
    }

    /** Several hazards, some with an older version of their deadline that ended when the newer was set. */
    @Provide
    Arbitrary<List<EscalationSubject>> histories() {
        return Combinators.combine(subject("H1", 1), subject("H2", 1), subject("H2", 2), subject("H3", 1))
                .as((one, older, newer, three) ->
                        List.of(one, ObligationPropertiesTest.endedBy(older, newer.deadlineSetOn()), newer, three));
    }

    private static EscalationSubject endedBy(EscalationSubject s, LocalDate on) {
        LocalDate stop = s.stoppedOn() == null || s.stoppedOn().isAfter(on) ? on : s.stoppedOn();
        return new EscalationSubject(
                s.subjectId(), s.deadline(), s.deadlineVersion(), s.deadlineSetOn(), s.tracks(), s.pauses(), stop);
    }

    private static Arbitrary<EscalationSubject> subject(String id, int version) {
        Arbitrary<Integer> day = Arbitraries.integers().between(0, 90);
        Arbitrary<List<TrackSince>> tracks = Combinators.combine(Arbitraries.of(Track.class), day)
                .as((track, from) -> new TrackSince(track, DAY_0.plusDays(from)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(TrackSince::from);
        Arbitrary<List<Pause>> pauses = Combinators.combine(
                        day, Arbitraries.integers().between(0, 20))
                .as((from, length) ->
                        new Pause(DAY_0.plusDays(from), length == 0 ? null : DAY_0.plusDays(from + length)))
                .list()
                .ofMaxSize(2);
        return Combinators.combine(day, Arbitraries.integers().between(0, 40), tracks, pauses, day.injectNull(0.4))
                .as((setOn, length, changes, rests, stop) -> new EscalationSubject(
                        id,
                        DAY_0.plusDays(setOn + length),
                        version,
                        DAY_0.plusDays(setOn),
                        changes,
                        rests,
                        stop == null ? null : DAY_0.plusDays(stop)));
    }

    /** The default ladder with the days of its overdue steps moved. */
    @Provide
    Arbitrary<Ladder> ladders() {
        return Arbitraries.integers()
                .between(0, 9)
                .map(shift -> new Ladder(
                        "edited",
                        2,
                        DEFAULT.steps().stream()
                                .map(s -> s.level() == 0
                                        ? s
                                        : new LadderStep(
                                                s.step(),
                                                s.track(),
                                                s.offsetDays() + shift,
                                                s.kind(),
                                                s.mode(),
                                                s.recipients(),
                                                s.copies()))
                                .toList()));
    }
}
