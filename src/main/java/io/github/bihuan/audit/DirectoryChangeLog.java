package io.github.bihuan.audit;

import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.ChangeLog;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts the changes of the directory into the journal. */
@Singleton
final class DirectoryChangeLog implements ChangeLog {

    private final Journal journal;

    DirectoryChangeLog(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Uni<Void> record(Tx tx, Caller caller, Change change) {
        return journal.record(tx, caller, entry(change));
    }

    @Override
    public Uni<Void> recordAll(Tx tx, Caller caller, List<Change> changes) {
        return journal.recordAll(
                tx, caller, changes.stream().map(DirectoryChangeLog::entry).toList());
    }

    private static JournalEntry entry(Change change) {
        return JournalEntry.changed(
                        change.action(),
                        change.subjectType(),
                        change.subjectId(),
                        change.regionCode(),
                        change.before(),
                        change.after())
                .because(change.reason());
    }
}
