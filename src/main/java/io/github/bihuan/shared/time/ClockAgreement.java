package io.github.bihuan.shared.time;

import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whether this process and the database tell the same time. A replica whose clock is wrong would call rectifications overdue that are not,
 * or forget those that are: it gets no requests and runs no jobs until they agree again. Looked at by a watch, not by the scheduler,
 * which believes the clock.
 */
@Singleton
public final class ClockAgreement {

    private static final Logger LOG = Logger.getLogger(ClockAgreement.class);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Database database;
    private final ClockRepository repository;
    private final WallClock wall;
    private final Duration tolerance;
    private volatile Duration drift = Duration.ZERO;

    ClockAgreement(
            Database database,
            ClockRepository repository,
            WallClock wall,
            @ConfigProperty(name = "bihuan.clock.tolerance") Duration tolerance,
            MeterRegistry metrics) {
        this.database = database;
        this.repository = repository;
        this.wall = wall;
        this.tolerance = tolerance;
        Gauge.builder("bihuan.clock.drift", this, agreement -> agreement.drift.toMillis() / 1e3)
                .description("how far this replica's clock is ahead of the database's")
                .baseUnit("seconds")
                .register(metrics);
    }

    void watch(@Observes StartupEvent start, Vertx vertx, @ConfigProperty(name = "bihuan.clock.every") Duration every) {
        vertx.setPeriodic(TICK.toMillis(), tick -> wall.putBack());
        vertx.setPeriodic(every.toMillis(), tick -> look().subscribe().with(done -> {}, ClockAgreement::unanswered));
    }

    /** How far this clock is ahead of the database's; negative when it is behind. As of the last look. */
    Duration drift() {
        return drift;
    }

    /** Whether the two clocks are too far apart for anything that depends on the time. */
    public boolean doubtful() {
        return drift.abs().compareTo(tolerance) > 0;
    }

    /** Whether the clock was put back so far that the scheduler waits for a time that it believes to have seen already. */
    boolean putBack() {
        return wall.putBack().compareTo(tolerance) > 0;
    }

    Uni<Duration> look() {
        Instant asked = wall.instant();
        return database.read(Scope.nation(), repository::instant)
                .map(there -> drift(asked, there, wall.instant()))
                .invoke(this::note);
    }

    /** None when the database's instant lies between question and answer. */
    private static Duration drift(Instant asked, Instant there, Instant answered) {
        if (there.isBefore(asked)) {
            return Duration.between(there, asked);
        }
        return there.isAfter(answered) ? Duration.between(there, answered) : Duration.ZERO;
    }

    private void note(Duration seen) {
        boolean before = doubtful();
        drift = seen;
        if (doubtful() != before) {
            LOG.warnf(
                    "this clock is %s ahead of the database's: requests and jobs %s",
                    seen, before ? "go on" : "wait until they agree again");
        }
    }

    private static void unanswered(Throwable failure) {
        LOG.debugf("the database's clock could not be read: %s", failure.getMessage());
    }
}
