package io.github.bihuan.shared.time;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** The database's clock. No rule asks it; it is only compared. */
@Singleton
final class ClockRepository {

    Uni<Instant> instant(Tx tx) {
        return tx.find(row -> row.getOffsetDateTime(0).toInstant(), "select clock_timestamp()")
                .map(Optional::orElseThrow);
    }
}
