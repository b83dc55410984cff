package io.github.bihuan.audit;

import io.github.bihuan.audit.domain.Head;
import io.github.bihuan.audit.domain.Seal;
import io.vertx.sqlclient.Row;

/** How the chain's rows are read. */
final class ChainColumns {

    static final String SEAL =
            """
            select s.block, s.first_position, s.last_position, s.first_recorded_at, s.last_recorded_at,
              s.settled_before::text as settled_before, s.cluster, encode(s.chain_hash, 'hex') as chain_hash,
              encode(s.previous_hash, 'hex') as previous_hash, s.sealed_at, encode(s.hash, 'hex') as hash
            from audit_seal s""";

    static final String HEAD =
            """
            select h.number, h.block, h.position, encode(h.chain_hash, 'hex') as chain_hash,
              encode(h.seal_hash, 'hex') as seal_hash, encode(h.previous_hash, 'hex') as previous_hash, h.signed_at,
              h.key_id, h.signature
            from audit_head h""";

    /** The session's zone decides how the database writes instants as JSON. */
    static final String IN_UTC = "select set_config('TimeZone', 'UTC', true)";

    private ChainColumns() {}

    static Seal seal(Row row) {
        return new Seal(
                row.getLong("block"),
                row.getLong("first_position"),
                row.getLong("last_position"),
                row.getOffsetDateTime("first_recorded_at").toInstant(),
                row.getOffsetDateTime("last_recorded_at").toInstant(),
                row.getString("settled_before"),
                row.getString("cluster"),
                row.getString("chain_hash"),
                row.getString("previous_hash"),
                row.getOffsetDateTime("sealed_at").toInstant(),
                row.getString("hash"));
    }

    static Head head(Row row) {
        return new Head(
                row.getLong("number"),
                row.getLong("block"),
                row.getLong("position"),
                row.getString("chain_hash"),
                row.getString("seal_hash"),
                row.getString("previous_hash"),
                row.getOffsetDateTime("signed_at").toInstant(),
                row.getString("key_id"),
                row.getString("signature"));
    }
}
