package io.github.bihuan.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/** Writes the journal in the caller's transaction. */
@Singleton
public final class Journal {

    private static final String INSERT =
            """
            insert into audit_event (id, action, subject_type, subject_id, region_code, actor, actor_name, roles,
              organisation_id, before, after, reason, request_id, client_address, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text::jsonb, $11::text::jsonb, $12, $13, $14, $15)""";

    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json;

    Journal(Ids ids, Clock clock, ObjectMapper json) {
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    public Uni<Void> record(Tx tx, Caller caller, JournalEntry entry) {
        Actor actor = caller.actor();
        return tx.execute(
                        INSERT,
                        ids.next(),
                        entry.action(),
                        entry.subjectType(),
                        entry.subjectId(),
                        entry.regionCode(),
                        actor.subject(),
                        actor.name(),
                        actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                        actor.organisationId(),
                        text(entry.before()),
                        text(entry.after()),
                        entry.reason(),
                        caller.requestId(),
                        caller.clientAddress(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    private String text(Object state) {
        try {
            return state == null ? null : json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("state cannot be journalled", e);
        }
    }
}
