package io.github.bihuan.hazard;

import io.github.bihuan.hazard.HazardMetricsRepository.Count;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.metrics.GaugeSource;
import io.github.bihuan.shared.metrics.Gauges;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Open and overdue hazards by level (未销号、逾期隐患), counted once a minute. */
@Singleton
final class HazardMetrics implements GaugeSource {

    private final Database database;
    private final HazardMetricsRepository repository;
    private final Gauges gauges;
    private final Clock clock;

    HazardMetrics(Database database, HazardMetricsRepository repository, Gauges gauges, Clock clock) {
        this.database = database;
        this.repository = repository;
        this.gauges = gauges;
        this.clock = clock;
    }

    @Override
    public Uni<Void> refresh() {
        return database.read(Scope.nation(), tx -> repository.counts(tx, BusinessTime.today(clock)))
                .invoke(this::show)
                .replaceWithVoid();
    }

    private void show(List<Count> counts) {
        gauges.show("bihuan.hazards.open", "level", HazardMetricsRepository.byLevel(counts, Count::open));
        gauges.show("bihuan.hazards.overdue", "level", HazardMetricsRepository.byLevel(counts, Count::overdue));
    }
}
