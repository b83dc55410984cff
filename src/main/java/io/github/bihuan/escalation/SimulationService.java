package io.github.bihuan.escalation;

import io.github.bihuan.duty.DutyCalendar;
import io.github.bihuan.escalation.SimulationApi.Line;
import io.github.bihuan.escalation.SimulationApi.NewSimulation;
import io.github.bihuan.escalation.SimulationApi.Period;
import io.github.bihuan.escalation.SimulationApi.PlayedCalendar;
import io.github.bihuan.escalation.SimulationApi.Simulation;
import io.github.bihuan.escalation.SimulationRepository.Deputy;
import io.github.bihuan.escalation.SimulationRepository.Holder;
import io.github.bihuan.escalation.domain.EscalationProblem;
import io.github.bihuan.escalation.domain.Ladder;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.problem.Violation;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.shared.time.LiveCalendar;
import io.github.bihuan.shared.time.WorkCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plays another ladder or calendar on the last quarter or the next thirty days, in a transaction that cannot write. */
@Singleton
final class SimulationService {

    private static final int LONGEST = 1000;
    private static final int NEXT_DAYS = 30;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final String DRAFT = "draft";

    private record Days(LocalDate from, LocalDate to) {}

    private record Played(List<PlayedSubject> hazards, List<PlayedSubject> matters) {

        List<PlayedSubject> owing() {
            return Stream.concat(hazards.stream(), matters.stream())
                    .filter(PlayedSubject::owes)
                    .toList();
        }
    }

    private final Database database;
    private final PlayedSubjects subjects;
    private final SimulationRepository repository;
    private final Ladders ladders;
    private final LiveCalendar live;
    private final DutyCalendar duties;
    private final Clock clock;

    SimulationService(
            Database database,
            PlayedSubjects subjects,
            SimulationRepository repository,
            Ladders ladders,
            LiveCalendar live,
            DutyCalendar duties,
            Clock clock) {
        this.database = database;
        this.subjects = subjects;
        this.repository = repository;
        this.ladders = ladders;
        this.live = live;
        this.duties = duties;
        this.clock = clock;
    }

    Uni<Simulation> simulate(Caller caller, NewSimulation request) {
        requireSomethingElse(request);
        Scope scope = scope(caller, request);
        Days days = days(request.period());
        WorkCalendar inForce = live.current();
        WorkCalendar calendar = calendar(inForce, request.calendar());
        return ladders.publish()
                .chain(() -> database.snapshot(caller.scope(), tx -> ladder(tx, request)
                        .flatMap(ladder -> moved(tx, request, calendar)
                                .map(moved -> new PlayedRules(
                                        ladder.orElse(null), inForce, calendar, moved, days.from(), days.to())))
                        .flatMap(rules -> simulate(tx, scope, rules))));
    }

    private Uni<Simulation> simulate(Tx tx, Scope scope, PlayedRules rules) {
        return subjects.hazards(tx, scope, rules)
                .flatMap(hazards -> subjects.matters(tx, scope, rules).map(matters -> new Played(hazards, matters)))
                .flatMap(played -> repository
                        .holders(tx, played.owing(), BusinessTime.today(clock))
                        .flatMap(all -> repository.deputies(tx).map(deputies -> answer(rules, played, all, deputies))));
    }

    private static Simulation answer(PlayedRules rules, Played played, List<Holder> all, List<Deputy> deputies) {
        Map<UUID, List<Holder>> holders = all.stream().collect(Collectors.groupingBy(Holder::subject));
        var current = new SimulatedLoad(deputies);
        var simulated = new SimulatedLoad(deputies);
        played.owing().forEach(subject -> {
            List<Holder> people = holders.getOrDefault(subject.id(), List.of());
            current.add(subject, subject.current(), people);
            simulated.add(subject, subject.simulated(), people);
        });
        List<Line> lines = simulated.lines();
        return new Simulation(
                rules.from(),
                rules.to(),
                played.hazards().size(),
                played.matters().size(),
                current.load(),
                simulated.load(),
                lines.stream().limit(LONGEST).toList(),
                lines.size() > LONGEST);
    }

    /** Empty when only another calendar is tried. */
    private Uni<Optional<Ladder>> ladder(Tx tx, NewSimulation request) {
        if (request.ladder() != null) {
            return Uni.createFrom()
                    .item(Optional.of(request.ladder().definition(DRAFT, 1).toLadder()));
        }
        if (!request.ladderStored()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return ladders.stored(tx, new LadderKey(request.ladderCode(), request.ladderVersion()))
                .map(found -> Optional.of(found.orElseThrow(() ->
                        new BusinessRuleViolation(CommonProblem.UNKNOWN_REFERENCE, "ladderCode", "没有这一阶梯或者这一版本"))));
    }

    private Uni<Map<UUID, LocalDate>> moved(Tx tx, NewSimulation request, WorkCalendar calendar) {
        return request.calendar() == null
                ? Uni.createFrom().item(Map.of())
                : duties.dueBy(tx, calendar, BusinessTime.today(clock));
    }

    private static WorkCalendar calendar(WorkCalendar inForce, PlayedCalendar other) {
        try {
            return other == null ? inForce : inForce.with(other.notice());
        } catch (IllegalArgumentException contradictory) {
            throw new BusinessRuleViolation(
                    EscalationProblem.CALENDAR_INVALID,
                    contradictory.getMessage(),
                    List.of(new Violation("calendar.holidays", contradictory.getMessage())));
        }
    }

    private static void requireSomethingElse(NewSimulation request) {
        boolean half = (request.ladderCode() == null) != (request.ladderVersion() == null);
        boolean both = request.ladderStored() && request.ladder() != null;
        boolean none = !request.ladderStored() && request.ladder() == null && request.calendar() == null;
        if (half || both || none) {
            throw new BusinessRuleViolation(
                    CommonProblem.INVALID_PARAMETER, "ladder", "请指明已有阶梯的编号和版本，或者给出草案，二者取一；只推演节假日安排时可以都不填");
        }
    }

    private static Scope scope(Caller caller, NewSimulation request) {
        String region = Regions.filter(request.regionCode(), "regionCode");
        if (region == null) {
            return caller.scope();
        }
        Regions.requireInside(caller.scope(), region, "regionCode");
        return Scope.region(region);
    }

    private Days days(Period period) {
        LocalDate today = BusinessTime.today(clock);
        LocalDate quarter = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % MONTHS_OF_QUARTER);
        return period == Period.LAST_QUARTER
                ? new Days(quarter.minusMonths(MONTHS_OF_QUARTER), quarter.minusDays(1))
                : new Days(today.plusDays(1), today.plusDays(NEXT_DAYS));
    }
}
