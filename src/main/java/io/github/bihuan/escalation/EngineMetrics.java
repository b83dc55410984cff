package io.github.bihuan.escalation;

import io.github.bihuan.escalation.EngineStateRepository.State;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.metrics.GaugeSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/**
 * What an operator watches of the obligations engine, read from the database once a minute, so that every replica shows the same.
 * The names stand in docs/operate/monitoring.md and in alert rules: never rename one. Before the first reading a gauge is NaN.
 */
@Singleton
final class EngineMetrics implements GaugeSource {

    private static final Logger LOG = Logger.getLogger(EngineMetrics.class);

    private final Database database;
    private final EngineStateRepository repository;
    private final Clock clock;
    private volatile State state = State.UNKNOWN;

    EngineMetrics(Database database, EngineStateRepository repository, Clock clock, MeterRegistry registry) {
        this.database = database;
        this.repository = repository;
        this.clock = clock;
        gauge("bihuan.notice.oldest.unsent", State::oldestUnsentSeconds)
                .description("age of the oldest delivery that waits to be sent, 0 when none waits")
                .baseUnit("seconds")
                .register(registry);
        gauge("bihuan.notice.coverage.missing", State::missing)
                .description("notices that are owed and do not exist, by the last check of coverage")
                .register(registry);
        gauge("bihuan.notice.coverage.unexpected", State::unexpected)
                .description("notices that exist and are not owed, by the last check of coverage")
                .register(registry);
        gauge("bihuan.notice.coverage.age", State::coverageAgeSeconds)
                .description("time since the last check of coverage finished")
                .baseUnit("seconds")
                .register(registry);
        gauge("bihuan.notice.unreachable", State::unreachable)
                .description("recipients whom notices would not reach, by the last nightly check")
                .register(registry);
        gauge("bihuan.sweep.age", State::sweepAgeSeconds)
                .description("time since the last overdue sweep finished")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public Uni<Void> refresh() {
        return database.read(Scope.nation(), tx -> repository.state(tx, clock.instant()))
                .invoke(read -> state = read)
                .onFailure()
                .invoke(failure -> LOG.warnf("metrics of the engine could not be read: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(State.UNKNOWN)
                .replaceWithVoid();
    }

    private Gauge.Builder<EngineMetrics> gauge(String name, ToDoubleFunction<State> of) {
        return Gauge.builder(name, this, metrics -> of.applyAsDouble(metrics.state));
    }
}
