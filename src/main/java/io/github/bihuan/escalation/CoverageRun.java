package io.github.bihuan.escalation;

import io.github.bihuan.escalation.CoverageApi.Coverage;
import io.github.bihuan.shared.db.Background;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.shared.time.DoubtfulClock;
import io.github.bihuan.shared.time.HourlyJob;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/** Checks once a day, for the whole database, that nothing owed in the last month is missing; one process does it. */
@Singleton
final class CoverageRun implements HourlyJob {

    private static final Logger LOG = Logger.getLogger(CoverageRun.class);
    private static final int ORDER = 300;
    private static final int DAYS = 31;

    private final Background background;
    private final Database database;
    private final EngineStateRepository repository;
    private final CoverageService coverage;
    private final Clock clock;

    CoverageRun(
            Background background,
            Database database,
            EngineStateRepository repository,
            CoverageService coverage,
            Clock clock) {
        this.background = background;
        this.database = database;
        this.repository = repository;
        this.coverage = coverage;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Scheduled(
            identity = "coverage",
            cron = "{bihuan.coverage.cron}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = DoubtfulClock.class)
    @Override
    public Uni<Void> run() {
        return background.run(this::checkToday);
    }

    private Uni<Void> checkToday() {
        LocalDate today = BusinessTime.today(clock);
        LocalDate from = today.minusDays(DAYS);
        return database.write(Scope.nation(), tx -> repository.claimDay(tx, today, from, clock.instant()))
                .flatMap(mine -> mine ? check(from, today) : Uni.createFrom().voidItem());
    }

    private Uni<Void> check(LocalDate from, LocalDate today) {
        return coverage.between(Scope.nation(), from, today, today)
                .invoke(CoverageRun::tell)
                .flatMap(found ->
                        database.write(Scope.nation(), tx -> repository.finish(tx, today, found, clock.instant())))
                .replaceWithVoid();
    }

    private static void tell(Coverage found) {
        if (found.missingCount() + found.unexpectedCount() > 0) {
            LOG.errorf(
                    "notice coverage from %s to %s: %d missing, %d unexpected of %d expected",
                    found.from(), found.to(), found.missingCount(), found.unexpectedCount(), found.expected());
        }
    }
}
