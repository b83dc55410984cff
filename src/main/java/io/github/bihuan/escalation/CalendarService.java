package io.github.bihuan.escalation;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.duty.DutyCalendar;
import io.github.bihuan.duty.MovedDuty;
import io.github.bihuan.escalation.CalendarApi.Affected;
import io.github.bihuan.escalation.CalendarApi.Answer;
import io.github.bihuan.escalation.CalendarApi.Stored;
import io.github.bihuan.escalation.CalendarApi.Upload;
import io.github.bihuan.escalation.domain.CalendarCheck;
import io.github.bihuan.escalation.domain.DecisionClock;
import io.github.bihuan.escalation.domain.EscalationProblem;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.problem.Violation;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.shared.time.CalendarYear;
import io.github.bihuan.shared.time.LiveCalendar;
import io.github.bihuan.shared.time.WorkCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes a new year's holiday notice, or a corrected one, and counts again what is counted in working days. */
@Singleton
final class CalendarService {

    private static final int LONGEST = 1000;
    private static final int OPEN_DECISIONS = 10_000;
    private static final int DAYS_BACK = 60;
    private static final UUID SUBJECT = new UUID(0, 0);

    private record Kept(int version) {}

    private final Database database;
    private final Commands commands;
    private final LiveCalendar live;
    private final DutyCalendar duties;
    private final StandingRepository standing;
    private final Journal journal;
    private final Clock clock;

    CalendarService(
            Database database,
            Commands commands,
            LiveCalendar live,
            DutyCalendar duties,
            StandingRepository standing,
            Journal journal,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.live = live;
        this.duties = duties;
        this.standing = standing;
        this.journal = journal;
        this.clock = clock;
    }

    Answer year(int year) {
        return live.current()
                .year(year)
                .map(Answer::of)
                .orElseThrow(() -> new BusinessRuleViolation(CommonProblem.NOT_FOUND, null, year + "年的节假日安排尚未公布"));
    }

    /** Stored first, then counted again for the whole country; should that fail, the next hour's job does it. */
    Uni<Stored> upload(Caller caller, Upload request) {
        CalendarYear notice = notice(request);
        requireSound(notice);
        LocalDate today = BusinessTime.today(clock);
        WorkCalendar before = live.current();
        return commands.run(caller, request, Kept.class, tx -> store(tx, caller, request, notice))
                .call(live::refresh)
                .flatMap(kept -> database.write(
                        Scope.nation(), tx -> recount(tx, before, today).map(all -> answer(notice, kept, all))));
    }

    private Uni<Kept> store(Tx tx, Caller caller, Upload request, CalendarYear notice) {
        return live.store(
                        tx,
                        notice,
                        request.reason(),
                        caller.actor().subject(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .map(Kept::new)
                .call(kept -> journal.record(
                        tx,
                        caller,
                        JournalEntry.created("CALENDAR_UPLOADED", "CALENDAR", SUBJECT, null, request)
                                .because(request.reason())));
    }

    private Uni<List<Affected>> recount(Tx tx, WorkCalendar before, LocalDate today) {
        WorkCalendar after = live.current();
        return duties.recount(tx, after, today).flatMap(moved -> decisions(tx, before, after, today)
                .map(papers -> Stream.concat(moved.stream().map(CalendarService::affected), papers.stream())
                        .toList()));
    }

    private static Affected affected(MovedDuty duty) {
        return new Affected(
                "DUTY", duty.id(), duty.code(), duty.name(), duty.before(), duty.after(), duty.provisional());
    }

    /** Papers whose authority has another day now; their clocks count by the calendar in force anyway. */
    private Uni<List<Affected>> decisions(Tx tx, WorkCalendar before, WorkCalendar after, LocalDate today) {
        return standing.window(
                        tx,
                        StandingRepository.Kind.DECISION,
                        Scope.nation(),
                        today.minusDays(DAYS_BACK),
                        today,
                        new UUID(0, 0),
                        OPEN_DECISIONS)
                .map(matters -> matters.stream()
                        .filter(matter -> ((DecisionClock) matter.clock()).endedOn() == null)
                        .flatMap(matter -> affected(matter, before, after))
                        .toList());
    }

    private static Stream<Affected> affected(StandingMatter matter, WorkCalendar before, WorkCalendar after) {
        var clock = (DecisionClock) matter.clock();
        LocalDate old = clock.dueOn(before);
        LocalDate now = clock.dueOn(after);
        return old.equals(now)
                ? Stream.of()
                : Stream.of(new Affected(
                        matter.type(),
                        matter.id(),
                        matter.code(),
                        String.join("，", matter.lines()),
                        old,
                        now,
                        !after.covers(now.getYear())));
    }

    private Stored answer(CalendarYear notice, Kept kept, List<Affected> all) {
        return new Stored(
                year(notice.year()),
                kept.version(),
                all.size(),
                all.stream().limit(LONGEST).toList());
    }

    private static CalendarYear notice(Upload request) {
        try {
            return request.notice();
        } catch (IllegalArgumentException contradictory) {
            throw new BusinessRuleViolation(
                    EscalationProblem.CALENDAR_INVALID,
                    contradictory.getMessage(),
                    List.of(new Violation("holidays", contradictory.getMessage())));
        }
    }

    private void requireSound(CalendarYear notice) {
        List<Violation> wrong = CalendarCheck.violations(notice, live.current().years());
        if (!wrong.isEmpty()) {
            throw new BusinessRuleViolation(
                    EscalationProblem.CALENDAR_INVALID, "节假日安排有 " + wrong.size() + " 处问题", wrong);
        }
    }
}
