package io.github.bihuan.audit;

import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.ChangeLog;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Puts the changes of the directory into the journal. */
@Singleton
final class DirectoryChangeLog implements ChangeLog {

    private final Journal journal;

    DirectoryChangeLog(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Uni<Void> record(Tx tx, Caller caller, Change change) {
        var entry = JournalEntry.changed(
                        change.action(),
                        change.subjectType(),
                        change.subjectId(),
                        change.regionCode(),
                        change.before(),
                        change.after())
                .because(change.reason());
        return journal.record(tx, caller, entry);
    }
}
