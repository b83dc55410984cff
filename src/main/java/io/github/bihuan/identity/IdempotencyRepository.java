package io.github.bihuan.identity;

import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedFor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;

/** The idempotency keys and the answers they gave, sealed: an answer may hold whole telephone numbers. */
@Singleton
final class IdempotencyRepository {

    private static final String CLAIM =
            """
            insert into idempotency_key (subject, key, fingerprint, created_at) values ($1, $2, $3, $4)
            on conflict (subject, key) do nothing""";
    private static final String STORED =
            "select fingerprint, answer #>> '{}' as answer from idempotency_key where subject = $1 and key = $2";
    private static final String STORE =
            "update idempotency_key set answer = to_jsonb($3::text) where subject = $1 and key = $2";

    /**
     * @param fingerprint of the request the key was first used for
     * @param answer as JSON
     */
    record Stored(String fingerprint, String answer) {}

    private final Seal seal;

    IdempotencyRepository(Seal seal) {
        this.seal = seal;
    }

    /** Claims the key for this transaction; answers 1 when it is new. Waits for another transaction that is claiming it. */
    Uni<Integer> claim(Tx tx, String subject, String key, String fingerprint, Instant now) {
        return tx.execute(CLAIM, subject, key, fingerprint, now.atOffset(ZoneOffset.UTC));
    }

    Uni<Integer> store(Tx tx, String subject, String key, String answer) {
        return tx.execute(STORE, subject, key, seal.seal(answerOf(subject, key), answer));
    }

    Uni<Stored> stored(Tx tx, String subject, String key) {
        return tx.find(
                        row -> new Stored(
                                row.getString("fingerprint"),
                                seal.open(answerOf(subject, key), row.getString("answer"))),
                        STORED,
                        subject,
                        key)
                .map(found -> found.orElseThrow());
    }

    private static SealedFor answerOf(String subject, String key) {
        return new SealedFor("answer", subject + "\n" + key);
    }
}
