package io.github.bihuan.identity;

import io.github.bihuan.shared.privacy.RetentionRepository;
import jakarta.inject.Singleton;

/** Idempotency keys and the answers they gave: useless once no client repeats the request. */
@Singleton
final class IdempotencyRetentionRepository extends RetentionRepository {

    private static final String DUE = "select count(*) from idempotency_key where created_at < $1";
    private static final String CLEAR =
            """
            delete from idempotency_key where ctid = any(array(
              select ctid from idempotency_key where created_at < $1 limit $2 for update skip locked))""";

    IdempotencyRetentionRepository() {
        super("idempotency-keys", DUE, CLEAR);
    }
}
