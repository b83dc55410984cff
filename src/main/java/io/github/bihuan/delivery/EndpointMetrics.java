package io.github.bihuan.delivery;

import io.github.bihuan.delivery.EndpointRepository.Named;
import io.github.bihuan.delivery.domain.Endpoint.Breaker;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Shows each endpoint's breaker: 1 while it is open or trying, 0 while it is closed. Every replica shows the same. */
@Singleton
final class EndpointMetrics {

    private final Database database;
    private final EndpointRepository endpoints;
    private final MultiGauge open;
    private final Clock clock;

    EndpointMetrics(Database database, EndpointRepository endpoints, MeterRegistry registry, Clock clock) {
        this.database = database;
        this.endpoints = endpoints;
        this.clock = clock;
        this.open = MultiGauge.builder("bihuan.delivery.endpoint.open")
                .description("whether the endpoint's circuit breaker is open")
                .register(registry);
    }

    @Scheduled(identity = "endpoint-metrics", every = "{bihuan.metrics.every}")
    Uni<Void> refresh() {
        return database.read(Scope.nation(), endpoints::all).invoke(this::show).replaceWithVoid();
    }

    private void show(List<Named> all) {
        open.register(all.stream().map(this::row).toList(), true);
    }

    private Row<?> row(Named endpoint) {
        boolean closed = endpoint.state().breaker(clock.instant()) == Breaker.CLOSED;
        return Row.of(Tags.of("endpoint", endpoint.name()), closed ? 0 : 1);
    }
}
