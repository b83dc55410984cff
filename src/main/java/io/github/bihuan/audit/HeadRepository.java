package io.github.bihuan.audit;

import io.github.bihuan.audit.domain.Head;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The signed heads of the chain: one a day, only ever added. */
@Singleton
final class HeadRepository {

    private static final String ALL = ChainColumns.HEAD + " order by h.number";
    private static final String LAST = ChainColumns.HEAD + " order by h.number desc limit 1";
    private static final String INSERT =
            """
            insert into audit_head (number, block, position, chain_hash, seal_hash, previous_hash, signed_at, key_id,
              signature)
            values ($1, $2, $3, decode($4, 'hex'), decode($5, 'hex'), decode($6, 'hex'), $7, $8, $9)
            on conflict do nothing""";

    Uni<List<Head>> all(Tx tx) {
        return tx.list(ChainColumns::head, ALL);
    }

    Uni<Optional<Head>> last(Tx tx) {
        return tx.find(ChainColumns::head, LAST);
    }

    /** Answers 0 when another replica was faster. */
    Uni<Integer> insert(Tx tx, Head head) {
        return tx.execute(
                INSERT,
                head.number(),
                head.block(),
                head.position(),
                head.chainHash(),
                head.sealHash(),
                head.previousHash(),
                head.signedAt().atOffset(ZoneOffset.UTC),
                head.keyId(),
                head.signature());
    }
}
