package io.github.bihuan.audit;

import io.github.bihuan.audit.domain.Seal;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of sealing: which rows are not in the chain yet, and the block that takes them in. */
@Singleton
final class SealRepository {

    /**
     * How far the database's transactions are settled.
     *
     * @param before all transactions before this one have ended: their rows are visible or never will be
     * @param cluster what counts the transactions
     */
    record Horizon(String before, String cluster) {}

    /** A row that is not in the chain. */
    record Loose(UUID id, String json, Instant recordedAt, String transaction) {}

    /** A place in the chain for a row. */
    record Link(long position, UUID eventId, String rowHash, String chainHash) {}

    private static final long LOCK = 7_142_005_120L;

    private static final String ALONE = "select pg_try_advisory_xact_lock($1) as mine";

    private static final String LAST = ChainColumns.SEAL + " order by s.block desc limit 1";

    private static final String HORIZON =
            """
            select pg_snapshot_xmin(pg_current_snapshot())::text as before,
              (select system_identifier::text from pg_control_system()) as cluster""";

    /**
     * A row that commits late, with a lower number than its neighbours, is found by the next run: it is in no block yet. Each candidate
     * is looked up by itself, so that the walk along the index ends as soon as the block is full, whatever the planner believes.
     */
    private static final String LOOSE =
            """
            select e.id, to_jsonb(e)::text as json, e.recorded_at, e.transaction_id::text as transaction
            from audit_event e
            left join lateral (select l.position from audit_link l where l.event_id = e.id limit 1) place on true
            where e.transaction_id >= $1::text::xid8 and place.position is null
            order by e.transaction_id, e.seq limit $2""";

    private static final String INSERT_SEAL =
            """
            insert into audit_seal (block, first_position, last_position, first_recorded_at, last_recorded_at,
              settled_before, cluster, chain_hash, previous_hash, sealed_at, hash)
            values ($1, $2, $3, $4, $5, $6::text::xid8, $7, decode($8, 'hex'), decode($9, 'hex'), $10, decode($11, 'hex'))""";

    private static final String INSERT_LINKS =
            """
            insert into audit_link (position, block, event_id, row_hash, chain_hash)
            select l.position, $1, l.event_id, decode(l.row_hash, 'hex'), decode(l.chain_hash, 'hex')
            from unnest($2::bigint[], $3::uuid[], $4::text[], $5::text[]) as l(position, event_id, row_hash, chain_hash)""";

    /** Whether nobody else is sealing; holds until the transaction ends. */
    Uni<Boolean> alone(Tx tx) {
        return tx.find(row -> row.getBoolean("mine"), ALONE, LOCK).map(Optional::orElseThrow);
    }

    Uni<Optional<Seal>> last(Tx tx) {
        return tx.find(ChainColumns::seal, LAST);
    }

    Uni<Horizon> horizon(Tx tx) {
        return tx.find(row -> new Horizon(row.getString("before"), row.getString("cluster")), HORIZON)
                .map(Optional::orElseThrow);
    }

    /** @param from rows of earlier transactions are in the chain for certain */
    Uni<List<Loose>> loose(Tx tx, String from, int most) {
        return tx.execute(ChainColumns.IN_UTC).chain(() -> tx.list(SealRepository::loose, LOOSE, from, most));
    }

    Uni<Void> insert(Tx tx, Seal seal, List<Link> links) {
        return tx.execute(
                        INSERT_SEAL,
                        seal.block(),
                        seal.firstPosition(),
                        seal.lastPosition(),
                        seal.firstRecordedAt().atOffset(ZoneOffset.UTC),
                        seal.lastRecordedAt().atOffset(ZoneOffset.UTC),
                        seal.settledBefore(),
                        seal.cluster(),
                        seal.chainHash(),
                        seal.previousHash(),
                        seal.sealedAt().atOffset(ZoneOffset.UTC),
                        seal.hash())
                .chain(() -> tx.execute(
                        INSERT_LINKS,
                        seal.block(),
                        links.stream().map(Link::position).toArray(Long[]::new),
                        links.stream().map(Link::eventId).toArray(UUID[]::new),
                        links.stream().map(Link::rowHash).toArray(String[]::new),
                        links.stream().map(Link::chainHash).toArray(String[]::new)))
                .replaceWithVoid();
    }

    private static Loose loose(Row row) {
        return new Loose(
                row.getUUID("id"),
                row.getString("json"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getString("transaction"));
    }
}
