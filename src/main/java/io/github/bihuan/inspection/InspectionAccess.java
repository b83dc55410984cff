package io.github.bihuan.inspection;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What every document of an inspection begins and ends with: find, lock, compare versions; read again, journal. */
@Singleton
class InspectionAccess {

    private final InspectionReadRepository inspections;
    private final Journal journal;

    InspectionAccess(InspectionReadRepository inspections, Journal journal) {
        this.inspections = inspections;
        this.journal = journal;
    }

    Uni<InspectionView> require(Tx tx, Caller caller, UUID id) {
        return inspections
                .find(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("检查")));
    }

    /** The inspection, locked, in the version that the client has seen. */
    Uni<InspectionView> lock(Tx tx, Caller caller, UUID id) {
        return inspections
                .lock(tx, caller.scope(), id)
                .invoke(version -> caller.ifMatch().require(version.orElseThrow(() -> CommonProblem.notFound("检查"))))
                .chain(() -> require(tx, caller, id));
    }

    /** The inspection as it is now, with the change in the journal. */
    Uni<InspectionView> changed(Tx tx, Caller caller, String action, InspectionView before, String reason) {
        return require(tx, caller, before.id())
                .call(after -> journal.record(
                        tx,
                        caller,
                        JournalEntry.changed(
                                        action,
                                        InspectionService.SUBJECT,
                                        after.id(),
                                        after.regionCode(),
                                        before,
                                        after)
                                .because(reason)));
    }
}
