package io.github.bihuan.audit;

import io.github.bihuan.audit.VerificationApi.Verification;
import io.github.bihuan.shared.db.Columns;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** How the journal is doing: the nightly verifications and how old the oldest row is that waits to be sealed. */
@Singleton
final class JournalStateRepository {

    /**
     * @param findings of the last verification, or null before the first
     * @param verifiedAt when it finished, or null
     * @param oldestUnsealed recording of the oldest row outside the chain, or null when there is none
     */
    record State(Long findings, Instant verifiedAt, Instant oldestUnsealed) {}

    private static final String STATE =
            """
            select v.findings, v.finished_at, (
                select min(e.recorded_at) from audit_event e
                left join lateral (select l.position from audit_link l where l.event_id = e.id limit 1) place on true
                where e.transaction_id >= coalesce((select s.settled_before from audit_seal s order by s.block desc limit 1),
                    '0'::xid8)
                  and place.position is null) as oldest_unsealed
            from (select 1) one
            left join lateral (
              select v.findings, v.finished_at from audit_verification v order by v.finished_at desc limit 1) v on true""";

    private static final String REMEMBER =
            """
            insert into audit_verification (id, started_at, finished_at, rows_verified, findings, first_finding)
            values ($1, $2, $3, $4, $5, $6)""";

    Uni<State> state(Tx tx) {
        return tx.find(JournalStateRepository::state, STATE).map(Optional::orElseThrow);
    }

    Uni<Integer> remember(Tx tx, UUID id, Instant start, Instant end, Verification result) {
        return tx.execute(
                REMEMBER,
                id,
                start.atOffset(ZoneOffset.UTC),
                end.atOffset(ZoneOffset.UTC),
                result.rowsVerified(),
                result.findingCount(),
                result.firstBroken() == null ? null : result.firstBroken().toString());
    }

    private static State state(Row row) {
        return new State(
                row.getLong("findings"), Columns.instant(row, "finished_at"), Columns.instant(row, "oldest_unsealed"));
    }
}
