package io.github.bihuan.identity;

import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.privacy.RetentionRule;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Optional;

/** How to reach officials who left: the record keeps their names and posts. */
@Singleton
final class OfficialRetentionRepository implements RetentionRule {

    private static final String DUE =
            "select count(*) from official where left_at < $1 and num_nonnulls(phone, email) > 0";
    private static final String CLEAR =
            """
            update official set phone = null, email = null, version = version + 1 where id in (
              select id from official where left_at < $1 and num_nonnulls(phone, email) > 0
              order by id limit $2 for update skip locked)""";

    @Override
    public String code() {
        return "left-officials";
    }

    @Override
    public Uni<Long> due(Tx tx, OffsetDateTime before) {
        return tx.find(row -> row.getLong(0), DUE, before).map(Optional::orElseThrow);
    }

    @Override
    public Uni<Integer> clear(Tx tx, OffsetDateTime before, int most) {
        return tx.execute(CLEAR, before, most);
    }
}
