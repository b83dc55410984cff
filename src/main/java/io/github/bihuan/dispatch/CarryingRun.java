package io.github.bihuan.dispatch;

import io.github.bihuan.shared.db.Background;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.DoubtfulClock;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Carries figures forward (结转) that somebody asked this process for and that took much counting. Two processes may carry the same: each
 * result is whole, and the later one stays.
 */
@Singleton
final class CarryingRun {

    private static final Logger LOG = Logger.getLogger(CarryingRun.class);
    private static final Duration KEPT = Duration.ofDays(90);

    private final Background background;
    private final Database database;
    private final TallyRepository tallies;
    private final CarriedFigures figures;
    private final CarriedRepository repository;
    private final CarriedWishes wishes;
    private final Clock clock;

    CarryingRun(
            Background background,
            Database database,
            TallyRepository tallies,
            CarriedFigures figures,
            CarriedRepository repository,
            CarriedWishes wishes,
            Clock clock) {
        this.background = background;
        this.database = database;
        this.tallies = tallies;
        this.figures = figures;
        this.repository = repository;
        this.wishes = wishes;
        this.clock = clock;
    }

    @Scheduled(
            identity = "carrying",
            every = "{bihuan.carrying.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = DoubtfulClock.class)
    Uni<Void> run() {
        return background.run(() -> Multi.createFrom()
                .iterable(wishes.taken().entrySet())
                .onItem()
                .transformToUniAndConcatenate(wish -> tried(wish.getKey(), wish.getValue()))
                .collect()
                .last());
    }

    private Uni<Void> tried(CarriedQuestion question, LocalDate cutOff) {
        return carry(question, cutOff)
                .onFailure()
                .invoke(failure -> LOG.warnf("figures could not be carried forward: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** Up to the end of the day, from what was carried before where there is that; forgets what nobody asked for in a quarter. */
    Uni<Void> carry(CarriedQuestion question, LocalDate cutOff) {
        return database.longSnapshot(Scope.nation(), tx -> repository
                        .patientSnapshot(tx)
                        .chain(seen -> brought(tx, question, question.upTo(cutOff, seen))))
                .flatMap(carried -> database.write(Scope.nation(), tx -> repository
                        .keep(tx, question, carried, clock.instant())
                        .chain(() -> repository.forget(tx, clock.instant().minus(KEPT)))));
    }

    private Uni<Carried> brought(Tx tx, CarriedQuestion question, AsKnown asked) {
        return repository.find(tx, question, asked.knownAt()).flatMap(found -> found.map(
                        carried -> forward(tx, question, asked, carried))
                .orElseGet(() -> opened(tx, question, asked)));
    }

    private Uni<Carried> forward(Tx tx, CarriedQuestion question, AsKnown asked, Carried carried) {
        return repository
                .changes(tx, question.indicators(), asked, carried)
                .flatMap(changes -> changes.areTooMany()
                        ? opened(tx, question, asked)
                        : figures.changed(tx, question, asked, carried, changes)
                                .map(now -> new Carried(asked.cutOff(), asked.seen(), latest(carried, changes), now)));
    }

    private Uni<Carried> opened(Tx tx, CarriedQuestion question, AsKnown asked) {
        return tallies.counted(tx, question.indicators(), asked).flatMap(counted -> repository
                .latest(tx, question.campaignId())
                .map(latest -> new Carried(asked.cutOff(), asked.seen(), latest, counted)));
    }

    private static Instant latest(Carried carried, Changes changes) {
        return Stream.of(carried.latestRecordedAt(), changes.latestRecordedAt())
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
