package io.github.bihuan.audit;

import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.privacy.MaskedJson;
import io.github.bihuan.shared.privacy.Masks;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/** Writes the journal in the caller's transaction, contact data masked. */
@Singleton
public final class Journal {

    private final JournalRepository repository;
    private final Ids ids;
    private final Clock clock;
    private final MaskedJson json;

    Journal(JournalRepository repository, Ids ids, Clock clock, MaskedJson json) {
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
                json.text(entry.before()),
                json.text(entry.after()),
                Masks.within(entry.reason()),
                caller.requestId(),
                caller.clientAddress(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }
}
