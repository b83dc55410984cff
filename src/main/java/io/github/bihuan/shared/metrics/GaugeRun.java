package io.github.bihuan.shared.metrics;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Refreshes all gauges, one after the other; one that fails keeps its values and does not stop the others. */
@Singleton
final class GaugeRun {

    private static final Logger LOG = Logger.getLogger(GaugeRun.class);

    private final List<GaugeSource> sources;

    GaugeRun(@All List<GaugeSource> sources) {
        this.sources = sources;
    }

    @Scheduled(
            identity = "metrics",
            every = "{bihuan.metrics.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Multi.createFrom()
                .iterable(sources)
                .onItem()
                .transformToUniAndConcatenate(GaugeRun::refresh)
                .collect()
                .last();
    }

    private static Uni<Void> refresh(GaugeSource source) {
        return source.refresh()
                .onFailure()
                .invoke(failure -> LOG.warnf("metrics could not be read: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
