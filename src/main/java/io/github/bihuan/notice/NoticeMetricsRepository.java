package io.github.bihuan.notice;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of notices and deliveries by status, for operators. */
@Singleton
final class NoticeMetricsRepository {

    private record Count(String status, long number) {}

    private static final String NOTICES =
            "select status, count(*) as number from notice where due_on >= $1 group by status";

    private static final String UNSENT =
            "select status, count(*) as number from delivery where status <> 'SENT' group by status";

    Uni<Map<String, Long>> notices(Tx tx, LocalDate since) {
        return counts(tx, NOTICES, since);
    }

    Uni<Map<String, Long>> unsent(Tx tx) {
        return counts(tx, UNSENT);
    }

    private static Uni<Map<String, Long>> counts(Tx tx, String sql, Object... parameters) {
        return tx.list(row -> new Count(row.getString("status"), row.getLong("number")), sql, parameters)
                .map(NoticeMetricsRepository::byStatus);
    }

    private static Map<String, Long> byStatus(List<Count> counts) {
        Map<String, Long> byStatus = new TreeMap<>();
        counts.forEach(count -> byStatus.put(count.status(), count.number()));
        return byStatus;
    }
}
