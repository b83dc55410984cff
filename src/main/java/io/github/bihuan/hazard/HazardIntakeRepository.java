package io.github.bihuan.hazard;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.hazard.HazardIntake.KnownHazard;
import io.github.bihuan.shared.db.JsonColumns;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Sets of hazards: one statement for as many as there are. */
@Singleton
final class HazardIntakeRepository {

    private static final String FILE =
            """
            insert into hazard_document (id, hazard_id, seq, kind, outcome, status_after, payload, occurred_on, recorded_at,
              actor, actor_name, organisation_id, roles)
            select id, hazard_id, seq, kind, outcome, status_after, payload, occurred_on, recorded_at, actor, actor_name,
              organisation_id, roles
            from jsonb_populate_recordset(null::hazard_document, $1::text::jsonb)""";
    private static final String KNOWN =
            "select h.id, h.code, h.enterprise_id, h.found_on, h.description from hazard_meant(";

    private final HazardColumns columns;
    private final DocumentPayloads payloads;
    private final String insert;

    HazardIntakeRepository(JsonColumns json, ObjectMapper mapper) {
        columns = new HazardColumns(json);
        payloads = new DocumentPayloads(mapper);
        insert = "insert into hazard (" + columns.names() + ") select " + columns.names()
                + " from jsonb_populate_recordset(null::hazard, $1::text::jsonb)";
    }

    /** @param foundOn the day of each enterprise */
    Uni<List<KnownHazard>> known(Tx tx, Scope scope, List<UUID> enterprises, List<LocalDate> foundOn) {
        Sql sql = Sql.of(KNOWN)
                .bind(enterprises.toArray(UUID[]::new))
                .append(",")
                .bind(foundOn.toArray(LocalDate[]::new))
                .append(") h where h.status not in ('WITHDRAWN', 'MERGED')")
                .inScope("h", scope);
        return tx.list(
                row -> new KnownHazard(
                        row.getUUID("id"),
                        row.getString("code"),
                        row.getUUID("enterprise_id"),
                        row.getLocalDate("found_on"),
                        row.getString("description")),
                sql);
    }

    Uni<Void> insert(Tx tx, List<StoredHazard> found) {
        var values = new JsonArray();
        found.forEach(hazard -> values.add(columns.record(hazard)));
        return tx.execute(insert, values.encode()).replaceWithVoid();
    }

    /** Files each document as the first one of its hazard. */
    Uni<Void> file(Tx tx, List<SignedDocument> documents) {
        var values = new JsonArray();
        documents.forEach(document -> values.add(value(document)));
        return tx.execute(FILE, values.encode()).replaceWithVoid();
    }

    private JsonObject value(SignedDocument document) {
        return new JsonObject()
                .put("id", document.id())
                .put("hazard_id", document.hazardId())
                .put("seq", document.seq())
                .put("kind", document.kind().name())
                .put("outcome", document.outcome().name())
                .put("status_after", document.statusAfter().name())
                .put("payload", new JsonObject(payloads.write(document.payload())))
                .put("occurred_on", document.occurredOn().toString())
                .put("recorded_at", document.recordedAt().toString())
                .put("actor", document.actor())
                .put("actor_name", document.actorName())
                .put("organisation_id", document.organisationId())
                .put("roles", document.roles());
    }
}
