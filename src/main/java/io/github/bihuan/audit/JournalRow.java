package io.github.bihuan.audit;

import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.time.BusinessTime;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;

/** A row of the journal as the program writes it; number and transaction are added by the database. */
record JournalRow(
        UUID id,
        String action,
        String subjectType,
        UUID subjectId,
        String subjectCode,
        String regionCode,
        String actor,
        String actorName,
        String roles,
        UUID organisationId,
        UUID enterpriseId,
        String before,
        String after,
        String reason,
        String requestId,
        String clientAddress,
        LocalDate occurredOn,
        OffsetDateTime recordedAt) {

    static JournalRow of(
            UUID id, Caller caller, JournalEntry entry, String before, String after, String reason, Instant now) {
        Actor actor = caller.actor();
        return new JournalRow(
                id,
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.subjectCode(),
                entry.regionCode(),
                actor.subject(),
                actor.name(),
                actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                actor.organisationId(),
                actor.enterpriseId(),
                before,
                after,
                reason,
                caller.requestId(),
                caller.clientAddress(),
                entry.occurredOn() == null ? BusinessTime.dateOf(now) : entry.occurredOn(),
                now.atOffset(ZoneOffset.UTC));
    }

    JsonObject asJson() {
        return new JsonObject()
                .put("id", id)
                .put("action", action)
                .put("subject_type", subjectType)
                .put("subject_id", subjectId)
                .put("subject_code", subjectCode)
                .put("region_code", regionCode)
                .put("actor", actor)
                .put("actor_name", actorName)
                .put("roles", roles)
                .put("organisation_id", organisationId)
                .put("enterprise_id", enterpriseId)
                .put("before", before)
                .put("after", after)
                .put("reason", reason)
                .put("request_id", requestId)
                .put("client_address", clientAddress)
                .put("occurred_on", occurredOn.toString())
                .put("recorded_at", recordedAt.toString());
    }
}
