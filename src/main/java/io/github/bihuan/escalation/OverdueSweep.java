package io.github.bihuan.escalation;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.escalation.ChunkedPass.Claim;
import io.github.bihuan.escalation.ChunkedPass.Place;
import io.github.bihuan.escalation.ChunkedPass.Work;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.notice.Notices;
import io.github.bihuan.shared.db.Background;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.shared.time.DoubtfulClock;
import io.github.bihuan.shared.time.HourlyJob;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The overdue sweep (逾期巡查): writes down what is due and not recorded, chunk by chunk, each chunk in its own transaction.
 * Several replicas may run it at once: a hazard locked by one is skipped by the others, and an obligation exists once. Running
 * it again changes nothing; after downtime it catches up. A hazard that fails does not stop the rest.
 */
@Singleton
public final class OverdueSweep implements HourlyJob {

    private static final Logger LOG = Logger.getLogger(OverdueSweep.class);
    private static final Caller CALLER = Caller.system("overdue-sweep");
    private static final int ORDER = 100;

    private final Background background;
    private final Database database;
    private final SweepRepository repository;
    private final SweepChunk chunk;
    private final Notices notices;
    private final Journal journal;
    private final Ladders ladders;
    private final Ids ids;
    private final Clock clock;
    private final int most;
    private final Counter failures;

    OverdueSweep(
            Background background,
            Database database,
            SweepRepository repository,
            SweepChunk chunk,
            Notices notices,
            Journal journal,
            Ladders ladders,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "bihuan.sweep.chunk") int most,
            MeterRegistry metrics) {
        this.background = background;
        this.database = database;
        this.repository = repository;
        this.chunk = chunk;
        this.notices = notices;
        this.journal = journal;
        this.ladders = ladders;
        this.ids = ids;
        this.clock = clock;
        this.most = most;
        this.failures = Counter.builder("bihuan.sweep.failures")
                .description("sweeps that failed, and hazards that could not be swept")
                .register(metrics);
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Scheduled(
            identity = "overdue-sweep",
            cron = "{bihuan.sweep.cron}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = DoubtfulClock.class)
    @Override
    public Uni<Void> run() {
        return sweep().invoke(count -> failures.increment(count.failed()))
                .onFailure()
                .invoke(failure -> failures.increment())
                .replaceWithVoid();
    }

    Uni<SweepCount> sweep() {
        return background.run(this::sweepNow);
    }

    private Uni<SweepCount> sweepNow() {
        LocalDate today = BusinessTime.today(clock);
        Instant start = clock.instant();
        return ladders.publish()
                .chain(() -> database.read(Scope.nation(), tx -> repository.lastDay(tx, SweepRepository.HAZARDS)))
                .map(last -> last == null || last.isAfter(today) ? today : last)
                .flatMap(last -> passes(today, last))
                .call(count -> remember(today, start, count))
                .invoke(count -> LOG.logf(
                        count.idle() ? Logger.Level.DEBUG : Logger.Level.INFO,
                        "overdue sweep of %s: %s",
                        today,
                        count));
    }

    private Uni<SweepCount> passes(LocalDate today, LocalDate since) {
        return settled(today, since)
                .flatMap(before -> due(today).map(before::plus))
                .flatMap(before -> plans(today).map(before::plus))
                .flatMap(before -> cancelStale().map(before::plus));
    }

    private Uni<SweepCount> due(LocalDate today) {
        return database.read(Scope.nation(), repository::longestReminder)
                .flatMap(lead -> pass(
                        (tx, after, only) -> repository.claimDue(tx, today, lead, after, most, only),
                        (tx, hazards) -> chunk.steps(tx, CALLER, hazards, today)));
    }

    private Uni<SweepCount> plans(LocalDate today) {
        return pass(
                (tx, after, only) -> repository.claimPlans(tx, today, after, most, only),
                (tx, hazards) -> chunk.plans(tx, CALLER, hazards, today));
    }

    /** Only after a day without a sweep: otherwise nothing can have been missed. */
    private Uni<SweepCount> settled(LocalDate today, LocalDate since) {
        return since.isBefore(today)
                ? pass(
                        (tx, after, only) -> repository.claimSettled(tx, since, after, most, only),
                        (tx, hazards) -> chunk.steps(tx, CALLER, hazards, today))
                : Uni.createFrom().item(SweepCount.NONE);
    }

    private Uni<SweepCount> pass(Claim<WatchedHazard> claim, Work<WatchedHazard> work) {
        return new ChunkedPass<>(database, OverdueSweep::place, claim, work).run();
    }

    private Uni<SweepCount> cancelStale() {
        return database.write(Scope.nation(), tx -> repository
                .staleDrafts(tx)
                .flatMap(subjects -> notices.cancelPending(tx, CALLER, subjects, "事项已办结或期限已变更"))
                .map(SweepCount::cancelled));
    }

    private Uni<Void> remember(LocalDate today, Instant start, SweepCount count) {
        UUID id = ids.next();
        return database.write(Scope.nation(), tx -> repository
                .rememberSweep(
                        tx,
                        id,
                        SweepRepository.HAZARDS,
                        today,
                        start.atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        count)
                .chain(() -> journal.record(
                        tx, CALLER, JournalEntry.created("OVERDUE_SWEEP", "SWEEP_RUN", id, null, count))));
    }

    private static Place place(WatchedHazard hazard) {
        return new Place(hazard.deadline() == null ? Place.START.deadline() : hazard.deadline(), hazard.id());
    }
}
