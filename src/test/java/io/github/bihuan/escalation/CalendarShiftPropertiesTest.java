package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.escalation.domain.CatchUp;
import io.github.bihuan.escalation.domain.DecisionClock;
import io.github.bihuan.escalation.domain.DutyClock;
import io.github.bihuan.escalation.domain.EscalationSubject;
import io.github.bihuan.escalation.domain.Fixtures;
import io.github.bihuan.escalation.domain.Ladder;
import io.github.bihuan.escalation.domain.Obligation;
import io.github.bihuan.escalation.domain.ObligationKey;
import io.github.bihuan.escalation.domain.Obligations;
import io.github.bihuan.escalation.domain.SubjectClock;
import io.github.bihuan.escalation.domain.Track;
import io.github.bihuan.shared.time.CalendarYear;
import io.github.bihuan.shared.time.CalendarYear.CalendarDay;
import io.github.bihuan.shared.time.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Holiday notices that arrive, or are corrected, while something counted in working days is running. */
@Label("节假日安排变动中的时限")
class CalendarShiftPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 21);
    private static final int LAST = 60;
    private static final Ladder LADDER = Fixtures.STANDING;

    /** A notice of 2027 that arrives on a day and names some days off. */
    record Upload(int day, List<LocalDate> holidays) {}

    /** What runs: an authority's paper (审批时限) filed on a day, to be decided within so many working days. */
    record Paper(int filed, int workdays, Integer decided) {}

    @Property(tries = 300)
    @Label("审批时限随节假日安排移动：应发的都记录，记录的都曾应发，每件一次")
    void a_moved_decision_is_reminded_of_by_the_calendar_in_force(
            @ForAll("papers") Paper paper,
            @ForAll("uploads") List<Upload> uploads,
            @ForAll("sweeps") Set<Integer> days) {
        Set<ObligationKey> recorded = new HashSet<>();
        List<WorkCalendar> editions = new ArrayList<>(List.of(calendar(List.of())));
        for (int day = paper.filed(); day <= LAST; day++) {
            editions.addAll(arriving(uploads, day));
            if (days.contains(day) || day == LAST) {
                sweep(decision(paper, day), last(editions), recorded, day);
            }
        }
        DecisionClock clock = decision(paper, LAST);
        assertThat(recorded).containsAll(keys(clock, last(editions), LAST));
        Set<ObligationKey> ever = new HashSet<>();
        editions.forEach(edition -> {
            ever.addAll(keys(clock, edition, LAST));
            ever.addAll(keys(clock.endingLater(1), edition, LAST));
        });
        assertThat(recorded).isSubsetOf(ever);
        assertNothingUnexpected(clock, editions, recorded);
    }

    @Property(tries = 300)
    @Label("移动了的到期日自成一版：现行一版记录的恰是纯函数所说的，前一版只有移动之前应发的")
    void a_moved_due_day_begins_a_fresh_ladder(
            @ForAll("uploads") List<Upload> uploads, @ForAll("sweeps") Set<Integer> days) {
        Set<ObligationKey> recorded = new HashSet<>();
        WorkCalendar calendar = calendar(List.of());
        List<DutyClock> versions = new ArrayList<>(List.of(duty(1, due(calendar), FIRST)));
        for (int day = 0; day <= LAST; day++) {
            for (WorkCalendar next : arriving(uploads, day)) {
                move(versions, due(next), FIRST.plusDays(day));
            }
            if (days.contains(day) || day == LAST) {
                sweep(versions.get(versions.size() - 1), calendar, recorded, day);
            }
        }
        for (DutyClock version : versions) {
            Set<ObligationKey> own = recorded.stream()
                    .filter(key -> key.deadlineVersion() == version.version())
                    .collect(Collectors.toSet());
            Set<ObligationKey> owed = keys(version, calendar, LAST);
            if (version.endedOn() == null) {
                assertThat(own).isEqualTo(owed);
            } else {
                assertThat(own).isSubsetOf(owed);
            }
        }
    }

    private static void assertNothingUnexpected(
            DecisionClock clock, List<WorkCalendar> editions, Set<ObligationKey> recorded) {
        LocalDate today = FIRST.plusDays(LAST);
        var check = new CoverageCheck(Map.of(LADDER.key(), LADDER), editions, LocalDate.MIN, today, today);
        List<CoverageRepository.Existing> existing = recorded.stream()
                .map(key -> new CoverageRepository.Existing(null, key, today))
                .toList();
        var found = check.of(new CoverageCheck.Subject("HAZARD_DOCUMENT", null, "样例"), List.of(clock), existing);
        assertThat(found.missing()).isEmpty();
        assertThat(found.unexpected()).isEmpty();
    }

    private static void move(List<DutyClock> versions, LocalDate due, LocalDate today) {
        DutyClock old = versions.get(versions.size() - 1);
        if (!old.dueOn().equals(due)) {
            versions.set(
                    versions.size() - 1,
                    new DutyClock(
                            old.subjectId(),
                            old.version(),
                            old.track(),
                            old.dueOn(),
                            old.knownOn(),
                            today,
                            LADDER.key()));
            versions.add(duty(old.version() + 1, due, today));
        }
    }

    private static DutyClock duty(int version, LocalDate due, LocalDate known) {
        return new DutyClock("duty", version, Track.ONCE, due, known, null, LADDER.key());
    }

    /** A publication within fifteen working days of 21 December. */
    private static LocalDate due(WorkCalendar calendar) {
        return calendar.plusWorkdays(FIRST, 15).date();
    }

    /** As it is known on a day: a later decision is not. */
    private static DecisionClock decision(Paper paper, int day) {
        boolean decided = paper.decided() != null && paper.filed() + paper.decided() <= day;
        return new DecisionClock(
                "paper",
                FIRST.plusDays(paper.filed()),
                paper.workdays(),
                true,
                decided ? FIRST.plusDays(paper.filed() + paper.decided()) : null,
                LADDER.key());
    }

    private static void sweep(SubjectClock clock, WorkCalendar calendar, Set<ObligationKey> recorded, int day) {
        LocalDate today = FIRST.plusDays(day);
        EscalationSubject subject = clock.subject(calendar);
        List<Obligation> due = Obligations.of(subject, LADDER, LocalDate.MIN, today).stream()
                .filter(owed -> !recorded.contains(owed.key()))
                .toList();
        CatchUp.plan(due, today, subject.stoppedAt(today) ? Set.of(subject.run()) : Set.of())
                .forEach(one -> assertThat(recorded.add(one.obligation().key())).isTrue());
    }

    private static Set<ObligationKey> keys(SubjectClock clock, WorkCalendar calendar, int day) {
        return Obligations.of(clock.subject(calendar), LADDER, LocalDate.MIN, FIRST.plusDays(day)).stream()
                .map(Obligation::key)
                .collect(Collectors.toSet());
    }

    private static List<WorkCalendar> arriving(List<Upload> uploads, int day) {
        return uploads.stream()
                .filter(upload -> upload.day() == day)
                .map(upload -> calendar(upload.holidays()))
                .toList();
    }

    private static WorkCalendar calendar(List<LocalDate> holidays) {
        return WorkCalendar.of(List.of(new CalendarYear(
                2027,
                "样例通知",
                holidays.stream().map(day -> new CalendarDay(day, "样例假期")).toList(),
                List.of())));
    }

    private static WorkCalendar last(List<WorkCalendar> editions) {
        return editions.get(editions.size() - 1);
    }

    @Provide
    Arbitrary<Paper> papers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.of(5, 10),
                        Arbitraries.integers().between(0, 30).injectNull(0.4))
                .as(Paper::new);
    }

    @Provide
    Arbitrary<List<Upload>> uploads() {
        Arbitrary<List<LocalDate>> off = Arbitraries.integers()
                .between(0, 40)
                .map(day -> LocalDate.of(2027, 1, 1).plusDays(day))
                .set()
                .ofMaxSize(9)
                .map(List::copyOf);
        return Combinators.combine(Arbitraries.integers().between(0, LAST), off)
                .as(Upload::new)
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Set<Integer>> sweeps() {
        return Arbitraries.integers().between(0, LAST).set().ofMaxSize(LAST);
    }
}
