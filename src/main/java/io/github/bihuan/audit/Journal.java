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

    private final JournalRepository repository;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json;

    Journal(JournalRepository repository, Ids ids, Clock clock, ObjectMapper json) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    public Uni<Void> record(Tx tx, Caller caller, JournalEntry entry) {
        Actor actor = caller.actor();
        return repository.insert(
                tx,
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
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private String text(Object state) {
        try {
            return state == null ? null : json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("state cannot be journalled", e);
        }
    }
}
