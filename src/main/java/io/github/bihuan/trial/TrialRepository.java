package io.github.bihuan.trial;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the trial looks up in the database: the ids behind its sample users, and the last recorded instant. */
@Singleton
final class TrialRepository {

    private static final String OFFICIAL =
            "select jsonb_build_object('official_id', id, 'organisation_id', organisation_id)::text as claims"
                    + " from official where subject = $1";
    private static final String ENTERPRISE = "select id from enterprise where uscc = $1";
    private static final String CAMPAIGNS = "select code, id from campaign";
    private static final String LAST_RECORDED = "select max(recorded_at) as last from audit_event";

    Uni<JsonObject> officialClaims(Tx tx, String subject) {
        return tx.find(row -> new JsonObject(row.getString("claims")), OFFICIAL, subject)
                .map(found -> found.orElseGet(JsonObject::new));
    }

    Uni<Optional<UUID>> enterprise(Tx tx, String uscc) {
        return tx.find(row -> row.getUUID("id"), ENTERPRISE, uscc);
    }

    /** Ids of the campaigns by their code. */
    Uni<Map<String, String>> campaigns(Tx tx) {
        return tx.list(row -> Map.entry(row.getString("code"), row.getUUID("id").toString()), CAMPAIGNS)
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Uni<Optional<Instant>> lastRecorded(Tx tx) {
        return tx.find(row -> Optional.ofNullable(row.getOffsetDateTime("last")), LAST_RECORDED)
                .map(found -> found.flatMap(last -> last).map(OffsetDateTime::toInstant));
    }
}
