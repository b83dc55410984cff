package io.github.bihuan.identity;

import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.privacy.RetentionRule;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Idempotency keys and the answers they gave: useless once no client repeats the request. */
@Singleton
final class IdempotencyRetentionRepository implements RetentionRule {

    private static final String DUE = "select count(*) from idempotency_key where created_at < $1";
    private static final String CLEAR =
            """
            delete from idempotency_key where ctid = any(array(
              select ctid from idempotency_key where created_at < $1 limit $2 for update skip locked))""";

    @Override
    public String code() {
        return "idempotency-keys";
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
