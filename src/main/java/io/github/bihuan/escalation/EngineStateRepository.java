package io.github.bihuan.escalation;

import io.github.bihuan.escalation.CoverageApi.Coverage;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the engine knows about its own health: the outbox, the sweep, the checks of coverage. */
@Singleton
final class EngineStateRepository {

    /** All in one reading; NaN where nothing is known. */
    record State(
            double oldestUnsentSeconds,
            double missing,
            double unexpected,
            double coverageAgeSeconds,
            double sweepAgeSeconds,
            double unreachable) {

        static final State UNKNOWN = new State(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    private static final String STATE =
            """
            select
              greatest(0, coalesce(extract(epoch from $1::timestamptz - (select min(d.due_at) from delivery d
                where d.status in ('PENDING', 'FAILED', 'UNKNOWN', 'SENDING'))), 0))::float8 as unsent,
              c.missing::float8 as missing, c.unexpected::float8 as unexpected,
              extract(epoch from $1 - c.finished_at)::float8 as coverage_age,
              extract(epoch from $1 - (select max(s.finished_at) from sweep_run s))::float8 as sweep_age,
              (select r.unreachable::float8 from reach_run r where r.finished_at is not null order by r.day desc limit 1)
                as unreachable
            from (values (1)) as one(row)
            left join lateral (select r.missing, r.unexpected, r.finished_at from coverage_run r
              where r.finished_at is not null order by r.day desc limit 1) c on true""";

    /** The day is taken by the one who inserts it, or by who comes an hour after somebody began and did not finish. */
    private static final String CLAIM_DAY =
            """
            insert into coverage_run as r (day, checked_from, started_at) values ($1, $2, $3)
            on conflict (day) do update set checked_from = excluded.checked_from, started_at = excluded.started_at
            where r.finished_at is null and r.started_at < excluded.started_at - interval '1 hour'""";

    private static final String FINISH =
            """
            update coverage_run set finished_at = $2, expected = $3, missing = $4, unexpected = $5 where day = $1""";

    Uni<State> state(Tx tx, Instant now) {
        return tx.find(
                        row -> new State(
                                row.getDouble("unsent"),
                                orNaN(row.getDouble("missing")),
                                orNaN(row.getDouble("unexpected")),
                                orNaN(row.getDouble("coverage_age")),
                                orNaN(row.getDouble("sweep_age")),
                                orNaN(row.getDouble("unreachable"))),
                        STATE,
                        at(now))
                .map(Optional::orElseThrow);
    }

    /** Whether this process is the one to check on that day. */
    Uni<Boolean> claimDay(Tx tx, LocalDate day, LocalDate from, Instant now) {
        return tx.execute(CLAIM_DAY, day, from, at(now)).map(inserted -> inserted == 1);
    }

    Uni<Integer> finish(Tx tx, LocalDate day, Coverage found, Instant now) {
        return tx.execute(FINISH, day, at(now), found.expected(), found.missingCount(), found.unexpectedCount());
    }

    private static double orNaN(Double value) {
        return value == null ? Double.NaN : value;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
