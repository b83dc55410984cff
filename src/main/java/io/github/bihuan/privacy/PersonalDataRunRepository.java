package io.github.bihuan.privacy;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The days on which the run has happened. */
@Singleton
final class PersonalDataRunRepository {

    private static final String CLAIM =
            "insert into personal_data_run (day, dry, started_at) values ($1, $2, $3) on conflict do nothing";
    private static final String END =
            "update personal_data_run set ended_at = $2, outcome = $3::text::jsonb where day = $1";

    /** Whether the day is ours: another replica may have begun it, or an earlier run of the day. */
    Uni<Boolean> claim(Tx tx, LocalDate day, boolean dry, OffsetDateTime now) {
        return tx.execute(CLAIM, day, dry, now).map(claimed -> claimed == 1);
    }

    Uni<Void> end(Tx tx, LocalDate day, OffsetDateTime now, String outcome) {
        return tx.execute(END, day, now, outcome).replaceWithVoid();
    }
}
