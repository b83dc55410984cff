package io.github.bihuan.dispatch;

import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** The activities that texts are pre-filled from. */
@Singleton
final class PrefillRepository {

    private static final int MOST = 200;

    /** In the order they were held. */
    Uni<List<HeldActivity>> activities(Tx tx, AsKnown asked, String[] kinds, LocalDate since) {
        Sql sql = IndicatorRepository.from(
                        "select f.category, f.occurred_on, f.detail ->> 'title' as title from", FactSet.FACT, asked)
                .append("f where f.kind = 'ACTIVITY_HELD' and f.category = any(", kinds)
                .append(") and f.occurred_on >=", since)
                .append("order by f.occurred_on, f.seq limit", MOST);
        return tx.list(
                row -> new HeldActivity(
                        row.getString("category"), row.getLocalDate("occurred_on"), row.getString("title")),
                sql);
    }
}
