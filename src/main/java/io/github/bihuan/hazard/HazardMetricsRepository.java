package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Counts of hazards that are not closed, for operators. */
@Singleton
final class HazardMetricsRepository {

    static final String UNCLASSIFIED = "UNCLASSIFIED";

    /** The hazards of one level. */
    record Count(String level, long open, long overdue) {}

    /** Served by the partial index of open hazards. */
    private static final String COUNTS =
            """
            select coalesce(level, 'UNCLASSIFIED') as level, count(*) as open,
              count(*) filter (where deadline < $1 and status in ('PLANNED_PENDING', 'RECTIFYING', 'REOPENED')) as overdue
            from hazard where status not in ('CLOSED', 'WITHDRAWN', 'MERGED', 'TRANSFERRED') group by 1""";

    Uni<List<Count>> counts(Tx tx, LocalDate today) {
        return tx.list(
                row -> new Count(row.getString("level"), row.getLong("open"), row.getLong("overdue")), COUNTS, today);
    }

    /** By level; levels without hazards are 0, not absent. */
    static Map<String, Long> byLevel(List<Count> counts, ToLongFunction<Count> which) {
        Map<String, Long> byLevel = new TreeMap<>(Map.of(UNCLASSIFIED, 0L));
        Arrays.stream(HazardLevel.values()).forEach(level -> byLevel.put(level.name(), 0L));
        counts.forEach(count -> byLevel.put(count.level(), which.applyAsLong(count)));
        return byLevel;
    }
}
