package io.github.bihuan.audit;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.inject.Singleton;

/** The table of the journal: rows are only ever added. */
@Singleton
final class JournalRepository {

    private static final String INSERT =
            """
            insert into audit_event (id, action, subject_type, subject_id, subject_code, region_code, actor, actor_name,
              roles, organisation_id, enterprise_id, before, after, reason, request_id, client_address, occurred_on,
              recorded_at)
            values ($1, $2, $3, $4, coalesce($5::text, $12::text::jsonb ->> 'code', $11::text::jsonb ->> 'code',
                $12::text::jsonb ->> 'uscc', $12::text::jsonb ->> 'caseNumber'), $6, $7, $8, $9, $10, $18,
              $11::text::jsonb, $12::text::jsonb, $13, $14, $15, $16, $17)""";

    private static final String INSERT_ALL =
            """
            insert into audit_event (id, action, subject_type, subject_id, subject_code, region_code, actor, actor_name,
              roles, organisation_id, enterprise_id, before, after, reason, request_id, client_address, occurred_on,
              recorded_at)
            select d.id, d.action, d.subject_type, d.subject_id,
              coalesce(d.subject_code, d.after::jsonb ->> 'code', d.before::jsonb ->> 'code', d.after::jsonb ->> 'uscc',
                d.after::jsonb ->> 'caseNumber'),
              d.region_code, d.actor, d.actor_name, d.roles, d.organisation_id, d.enterprise_id, d.before::jsonb,
              d.after::jsonb, d.reason, d.request_id, d.client_address, d.occurred_on, d.recorded_at
            from jsonb_to_recordset($1::text::jsonb) as d(id uuid, action text, subject_type text, subject_id uuid,
              subject_code text, region_code text, actor text, actor_name text, roles text, organisation_id uuid,
              enterprise_id uuid, before text, after text, reason text, request_id text, client_address text,
              occurred_on date, recorded_at timestamptz)""";

    Uni<Void> insert(Tx tx, JournalRow row) {
        return tx.execute(
                        INSERT,
                        row.id(),
                        row.action(),
                        row.subjectType(),
                        row.subjectId(),
                        row.subjectCode(),
                        row.regionCode(),
                        row.actor(),
                        row.actorName(),
                        row.roles(),
                        row.organisationId(),
                        row.before(),
                        row.after(),
                        row.reason(),
                        row.requestId(),
                        row.clientAddress(),
                        row.occurredOn(),
                        row.recordedAt(),
                        row.enterpriseId())
                .replaceWithVoid();
    }

    /** The same for a set, in one statement. */
    Uni<Void> insertAll(Tx tx, JsonArray rows) {
        return tx.execute(INSERT_ALL, rows.encode()).replaceWithVoid();
    }
}
