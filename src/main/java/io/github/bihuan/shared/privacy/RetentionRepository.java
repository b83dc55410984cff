package io.github.bihuan.shared.privacy;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A retention rule that is two statements: one counts the rows due, one clears so many of them. */
public abstract class RetentionRepository implements RetentionRule {

    private final String code;
    private final String due;
    private final String clear;

    /**
     * @param due counts the rows that ended before {@code $1}
     * @param clear clears at most {@code $2} of them, leaving aside those that somebody else holds
     */
    protected RetentionRepository(String code, String due, String clear) {
        this.code = code;
        this.due = due;
        this.clear = clear;
    }

    @Override
    public final String code() {
        return code;
    }

    @Override
    public final Uni<Long> due(Tx tx, OffsetDateTime before) {
        return tx.find(row -> row.getLong(0), due, before).map(Optional::orElseThrow);
    }

    @Override
    public final Uni<Integer> clear(Tx tx, OffsetDateTime before, int most) {
        return tx.execute(clear, before, most);
    }
}
