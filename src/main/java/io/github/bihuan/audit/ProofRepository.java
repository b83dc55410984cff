package io.github.bihuan.audit;

import io.github.bihuan.audit.domain.Hashes;
import io.github.bihuan.audit.domain.Seal;
import io.github.bihuan.audit.domain.SealedRow;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the chain together with what stands in the journal now. */
@Singleton
final class ProofRepository {

    /**
     * A place in the chain with the row that stands there now.
     *
     * @param json the row, or null when there is none
     * @param regionCode the row's region, or null
     */
    record Proven(SealedRow row, String json, String regionCode) {}

    /** A row outside the chain; stale when it should be in it. */
    record Outside(String id, Long seq, String regionCode, boolean stale, String json) {

        /** A row whose place no seal covers. */
        static Outside beyond(Proven row) {
            return new Outside(row.row().eventId(), row.row().seq(), row.regionCode(), true, row.json());
        }
    }

    /** The blocks, from one to another, that hold the rows of a period. */
    record Blocks(long first, long last) {}

    private static final String NEXT_SEALS =
            ChainColumns.SEAL + " where s.block > $1 and s.block <= $2 order by s.block limit $3";

    private static final String SEAL = ChainColumns.SEAL + " where s.block <= $1 order by s.block desc limit 1";

    private static final String PERIOD =
            """
            select min(s.block) as first, max(s.block) as last from audit_seal s
            where ($1::timestamptz is null or s.last_recorded_at >= $1)
              and ($2::timestamptz is null or s.first_recorded_at < $2)""";

    private static final String ROWS =
            """
            select l.position, l.block, l.event_id::text as event_id, encode(l.row_hash, 'hex') as row_hash,
              encode(l.chain_hash, 'hex') as chain_hash, to_jsonb(e)::text as json, e.seq, e.region_code
            from audit_link l left join audit_event e on e.id = l.event_id""";

    private static final String BETWEEN = ROWS + " where l.position between $1 and $2 order by l.position";

    private static final String BEYOND =
            ROWS + " where l.position > $1 or l.position < 1 order by l.position limit 100";

    private static final String OUTSIDE =
            """
            select e.id::text as id, e.seq, e.region_code, to_jsonb(e)::text as json,
              e.transaction_id < $1::text::xid8 and $2 = (select system_identifier::text from pg_control_system()) as stale
            from audit_event e
            where ($3::timestamptz is null or e.recorded_at >= $3) and ($4::timestamptz is null or e.recorded_at < $4)
              and not exists (select 1 from audit_link l where l.event_id = e.id)
            order by e.seq limit $5""";

    /** The seals after a block, up to another. */
    Uni<List<Seal>> seals(Tx tx, long after, long through, int most) {
        return tx.list(ChainColumns::seal, NEXT_SEALS, after, through, most);
    }

    /** The seal of the block, or the one before it. */
    Uni<Optional<Seal>> seal(Tx tx, long block) {
        return tx.find(ChainColumns::seal, SEAL, block);
    }

    /** Empty when nothing was sealed of the period. */
    Uni<Optional<Blocks>> blocks(Tx tx, OffsetDateTime from, OffsetDateTime to) {
        return tx.find(ProofRepository::blocks, PERIOD, from, to).map(found -> found.flatMap(blocks -> blocks));
    }

    Uni<List<Proven>> rows(Tx tx, long first, long last) {
        return tx.execute(ChainColumns.IN_UTC).chain(() -> tx.list(ProofRepository::proven, BETWEEN, first, last));
    }

    /** Places in the chain that no seal can cover. */
    Uni<List<Proven>> beyond(Tx tx, long last) {
        return tx.execute(ChainColumns.IN_UTC).chain(() -> tx.list(ProofRepository::proven, BEYOND, last));
    }

    /** Rows outside the chain, recorded in the period. */
    Uni<List<Outside>> outside(Tx tx, Seal last, OffsetDateTime from, OffsetDateTime to, int most) {
        return tx.execute(ChainColumns.IN_UTC)
                .chain(() -> tx.list(
                        ProofRepository::outside,
                        OUTSIDE,
                        last == null ? "0" : last.settledBefore(),
                        last == null ? "" : last.cluster(),
                        from,
                        to,
                        most));
    }

    private static Optional<Blocks> blocks(Row row) {
        return row.getLong("first") == null
                ? Optional.empty()
                : Optional.of(new Blocks(row.getLong("first"), row.getLong("last")));
    }

    private static Proven proven(Row row) {
        String json = row.getString("json");
        Map<String, Object> columns = json == null ? null : ExactJson.object(json);
        var place = new SealedRow(
                row.getLong("position"),
                row.getLong("block"),
                row.getString("event_id"),
                row.getString("row_hash"),
                row.getString("chain_hash"),
                columns == null ? null : Hashes.row(columns),
                row.getLong("seq"));
        return new Proven(place, json, row.getString("region_code"));
    }

    private static Outside outside(Row row) {
        return new Outside(
                row.getString("id"),
                row.getLong("seq"),
                row.getString("region_code"),
                row.getBoolean("stale"),
                row.getString("json"));
    }
}
