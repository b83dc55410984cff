package io.github.bihuan.audit;

import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.privacy.MaskedJson;
import io.github.bihuan.shared.privacy.Masks;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

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
        return repository.insert(tx, row(caller, entry));
    }

    /** The same for a set, in one statement however many there are. */
    public Uni<Void> recordAll(Tx tx, Caller caller, List<JournalEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = new JsonArray();
        entries.forEach(entry -> rows.add(row(caller, entry).asJson()));
        return repository.insertAll(tx, rows);
    }

    private JournalRow row(Caller caller, JournalEntry entry) {
        return JournalRow.of(
                ids.next(),
                caller,
                entry,
                json.text(entry.before()),
                json.text(entry.after()),
                Masks.within(entry.reason()),
                clock.instant());
    }
}
