package io.github.bihuan.notice;

import io.github.bihuan.notice.domain.NoticeStatus;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.metrics.GaugeSource;
import io.github.bihuan.shared.metrics.Gauges;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Notices of the last quarter by status and deliveries that are not sent by status, counted once a minute. */
@Singleton
final class NoticeMetrics implements GaugeSource {

    private static final int DAYS = 92;
    private static final List<String> WAITING = List.of("PENDING", "SENDING", "FAILED", "UNKNOWN", "DEAD");

    private final Database database;
    private final NoticeMetricsRepository repository;
    private final Gauges gauges;
    private final Clock clock;

    NoticeMetrics(Database database, NoticeMetricsRepository repository, Gauges gauges, Clock clock) {
        this.database = database;
        this.repository = repository;
        this.gauges = gauges;
        this.clock = clock;
    }

    @Override
    public Uni<Void> refresh() {
        return database.read(Scope.nation(), this::read).replaceWithVoid();
    }

    private Uni<Void> read(Tx tx) {
        var statuses = Arrays.stream(NoticeStatus.values()).map(Enum::name).toList();
        return repository
                .notices(tx, BusinessTime.today(clock).minusDays(DAYS))
                .invoke(counts -> gauges.show("bihuan.notices", "status", withZeros(statuses, counts)))
                .chain(() -> repository.unsent(tx))
                .invoke(counts -> gauges.show("bihuan.deliveries", "status", withZeros(WAITING, counts)))
                .replaceWithVoid();
    }

    private static Map<String, Long> withZeros(List<String> labels, Map<String, Long> counts) {
        Map<String, Long> all = new TreeMap<>();
        labels.forEach(label -> all.put(label, 0L));
        all.putAll(counts);
        return all;
    }
}
