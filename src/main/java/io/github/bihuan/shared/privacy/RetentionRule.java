package io.github.bihuan.shared.privacy;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;

/**
 * Personal data that need not be kept for ever (保存期限): a feature says which of its rows are due and clears them. Facts and the
 * journal are never touched; a document keeps the names of those who signed it.
 */
public interface RetentionRule {

    /** As in the setting {@code bihuan.retention.<code>}, such as {@code idempotency-keys}. */
    String code();

    /** How many rows are due, ended before the instant. */
    Uni<Long> due(Tx tx, OffsetDateTime before);

    /** Clears some of them; answers how many, fewer than {@code most} when none is left. */
    Uni<Integer> clear(Tx tx, OffsetDateTime before, int most);
}
