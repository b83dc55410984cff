package io.github.bihuan.audit;

import io.github.bihuan.audit.JournalStateRepository.State;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.metrics.GaugeSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/**
 * What an operator watches of the journal, read from the database, so that every replica shows the same. The names stand in
 * docs/operate/monitoring.md and in alert rules: never rename one. Before the first reading a gauge is NaN.
 */
@Singleton
final class JournalMetrics implements GaugeSource {

    private final Database database;
    private final JournalStateRepository repository;
    private final Clock clock;
    private volatile State state;

    JournalMetrics(Database database, JournalStateRepository repository, Clock clock, MeterRegistry registry) {
        this.database = database;
        this.repository = repository;
        this.clock = clock;
        gauge("bihuan.audit.verification.failures", read -> read.findings() == null ? Double.NaN : read.findings())
                .description("places where the journal is broken, by the last verification")
                .register(registry);
        gauge("bihuan.audit.verification.age", read -> age(read.verifiedAt(), Double.NaN))
                .description("time since the last verification of the journal finished")
                .baseUnit("seconds")
                .register(registry);
        gauge("bihuan.audit.unsealed", read -> age(read.oldestUnsealed(), 0))
                .description("age of the oldest journal row that waits to be sealed, 0 when none waits")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public Uni<Void> refresh() {
        return database.read(Scope.nation(), repository::state)
                .invoke(read -> state = read)
                .onFailure()
                .invoke(failure -> state = null)
                .replaceWithVoid();
    }

    private Gauge.Builder<JournalMetrics> gauge(String name, ToDoubleFunction<State> of) {
        return Gauge.builder(
                name, this, metrics -> metrics.state == null ? Double.NaN : of.applyAsDouble(metrics.state));
    }

    private double age(Instant since, double otherwise) {
        return since == null
                ? otherwise
                : Duration.between(since, clock.instant()).toSeconds();
    }
}
