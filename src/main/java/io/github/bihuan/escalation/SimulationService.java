package io.github.bihuan.escalation;

import io.github.bihuan.escalation.SimulationApi.Line;
import io.github.bihuan.escalation.SimulationApi.NewSimulation;
import io.github.bihuan.escalation.SimulationApi.Period;
import io.github.bihuan.escalation.SimulationApi.Simulation;
import io.github.bihuan.escalation.SimulationRepository.Holder;
import io.github.bihuan.escalation.WatchedHazard.Document;
import io.github.bihuan.escalation.WatchedHazard.Run;
import io.github.bihuan.escalation.domain.EscalationProblem;
import io.github.bihuan.escalation.domain.HazardClock;
import io.github.bihuan.escalation.domain.Ladder;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.escalation.domain.Obligation;
import io.github.bihuan.escalation.domain.Obligations;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plays another ladder on the last quarter or the next thirty days, in a transaction that cannot write. */
@Singleton
final class SimulationService {

    private static final int MOST_HAZARDS = 5000;
    private static final int LONGEST = 1000;
    private static final int NEXT_DAYS = 30;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final String DRAFT = "draft";

    private record Days(LocalDate from, LocalDate to) {}

    private final Database database;
    private final CoverageRepository hazards;
    private final SweepRepository sweeps;
    private final SimulationRepository repository;
    private final Ladders ladders;
    private final Clock clock;

    SimulationService(
            Database database,
            CoverageRepository hazards,
            SweepRepository sweeps,
            SimulationRepository repository,
            Ladders ladders,
            Clock clock) {
        this.database = database;
        this.hazards = hazards;
        this.sweeps = sweeps;
        this.repository = repository;
        this.ladders = ladders;
        this.clock = clock;
    }

    Uni<Simulation> simulate(Caller caller, NewSimulation request) {
        requireOneLadder(request);
        Scope scope = scope(caller, request);
        Days days = days(request.period());
        return ladders.publish()
                .chain(() -> database.snapshot(caller.scope(), tx -> ladder(tx, request)
                        .flatMap(ladder -> simulate(tx, scope, days, ladder))));
    }

    private Uni<Simulation> simulate(Tx tx, Scope scope, Days days, Ladder other) {
        return hazards.hazards(tx, scope, days.from(), days.to(), new UUID(0, 0), MOST_HAZARDS + 1)
                .invoke(SimulationService::refuseTooMany)
                .flatMap(found -> {
                    List<UUID> ids = found.stream().map(WatchedHazard::id).toList();
                    return sweeps.documents(tx, ids)
                            .flatMap(papers -> sweeps.runs(tx, ids).flatMap(runs -> ladders.of(
                                            tx, runs.stream().map(Run::ladder).toList())
                                    .flatMap(known -> played(tx, found, papers, runs, known, days, other))));
                });
    }

    private Uni<Simulation> played(
            Tx tx,
            List<WatchedHazard> found,
            List<Document> papers,
            List<Run> runs,
            Map<LadderKey, Ladder> known,
            Days days,
            Ladder other) {
        Map<UUID, List<Document>> documents = by(papers, Document::hazardId);
        Map<UUID, List<Run>> versions = by(runs, Run::hazardId);
        Map<UUID, List<HazardClock>> clocks = found.stream()
                .collect(Collectors.toMap(
                        WatchedHazard::id,
                        hazard -> HazardSubjects.of(
                                hazard,
                                documents.getOrDefault(hazard.id(), List.of()),
                                versions.getOrDefault(hazard.id(), List.of()))));
        return repository
                .holders(tx, found, BusinessTime.today(clock))
                .flatMap(all -> repository.deputies(tx).map(deputies -> {
                    Map<UUID, List<Holder>> holders = by(all, Holder::hazard);
                    var current = new SimulatedLoad(deputies);
                    var simulated = new SimulatedLoad(deputies);
                    found.forEach(hazard -> {
                        List<Holder> people = holders.getOrDefault(hazard.id(), List.of());
                        List<HazardClock> running = clocks.get(hazard.id());
                        current.add(hazard, owed(running, clock -> known.get(clock.ladder()), days), people);
                        simulated.add(hazard, owed(running, clock -> other, days), people);
                    });
                    return answer(found.size(), days, current, simulated);
                }));
    }

    private static List<Obligation> owed(List<HazardClock> clocks, Function<HazardClock, Ladder> ladder, Days days) {
        return clocks.stream()
                .flatMap(clock -> Obligations.of(clock.subject(), ladder.apply(clock), days.from(), days.to()).stream())
                .toList();
    }

    private static Simulation answer(int hazards, Days days, SimulatedLoad current, SimulatedLoad simulated) {
        List<Line> lines = simulated.lines();
        return new Simulation(
                days.from(),
                days.to(),
                hazards,
                current.load(),
                simulated.load(),
                lines.stream().limit(LONGEST).toList(),
                lines.size() > LONGEST);
    }

    private Uni<Ladder> ladder(Tx tx, NewSimulation request) {
        if (request.ladder() != null) {
            return Uni.createFrom().item(request.ladder().definition(DRAFT, 1).toLadder());
        }
        var key = new LadderKey(request.ladderCode(), request.ladderVersion());
        return ladders.stored(tx, key)
                .map(found -> found.orElseThrow(() ->
                        new BusinessRuleViolation(CommonProblem.UNKNOWN_REFERENCE, "ladderCode", "没有这一阶梯或者这一版本")));
    }

    private static void requireOneLadder(NewSimulation request) {
        boolean stored = request.ladderCode() != null && request.ladderVersion() != null;
        if (stored == (request.ladder() != null)) {
            throw new BusinessRuleViolation(CommonProblem.INVALID_PARAMETER, "ladder", "请指明已有阶梯的编号和版本，或者给出草案，二者取一");
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

    private static void refuseTooMany(List<WatchedHazard> found) {
        if (found.size() > MOST_HAZARDS) {
            throw EscalationProblem.SIMULATION_TOO_LARGE.on("regionCode", "涉及的隐患超过 " + MOST_HAZARDS + " 个，请缩小行政区划");
        }
    }

    private static <T> Map<UUID, List<T>> by(List<T> all, Function<T, UUID> hazard) {
        return all.stream().collect(Collectors.groupingBy(hazard));
    }
}
