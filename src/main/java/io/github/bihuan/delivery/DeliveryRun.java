package io.github.bihuan.delivery;

import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.time.DoubtfulClock;
import io.github.bihuan.shared.time.HourlyJob;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Sends what waits in the outbox, each endpoint by itself: one that is slow or broken keeps only its own messages waiting. A run
 * that finds an endpoint still busy with the run before leaves it alone.
 */
@Singleton
public final class DeliveryRun implements HourlyJob {

    private static final Logger LOG = Logger.getLogger(DeliveryRun.class);
    private static final int ORDER = 200;
    private static final int ENDPOINTS_AT_ONCE = 128;

    private final Database database;
    private final DeliveryRepository repository;
    private final EndpointRun endpoints;
    private final Clock clock;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    DeliveryRun(Database database, DeliveryRepository repository, EndpointRun endpoints, Clock clock) {
        this.database = database;
        this.repository = repository;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Scheduled(
            identity = "delivery",
            every = "{bihuan.delivery.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.PROCEED,
            skipExecutionIf = DoubtfulClock.class)
    @Override
    public Uni<Void> run() {
        return database.read(Scope.nation(), tx -> repository.dueEndpoints(tx, clock.instant()))
                .flatMap(this::drainAll);
    }

    private Uni<Void> drainAll(List<String> due) {
        return Multi.createFrom()
                .iterable(due)
                .filter(busy::add)
                .onItem()
                .transformToUni(this::drain)
                .merge(ENDPOINTS_AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** A failure of one endpoint's bookkeeping stays its own: the leases run out and the next run goes on. */
    private Uni<Void> drain(String endpoint) {
        return endpoints
                .drain(endpoint)
                .onFailure()
                .invoke(failure -> LOG.warnf("deliveries of endpoint %s stopped: %s", endpoint, failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .eventually(() -> busy.remove(endpoint));
    }
}
