package io.github.bihuan.audit;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** The table of the journal: rows are only ever added. */
@Singleton
final class JournalRepository {

    private static final String INSERT =
            """
            insert into audit_event (id, action, subject_type, subject_id, region_code, actor, actor_name, roles,
              organisation_id, before, after, reason, request_id, client_address, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text::jsonb, $11::text::jsonb, $12, $13, $14, $15)""";

    /** @param columns in the order of the statement */
    Uni<Void> insert(Tx tx, Object... columns) {
        return tx.execute(INSERT, columns).replaceWithVoid();
    }
}
