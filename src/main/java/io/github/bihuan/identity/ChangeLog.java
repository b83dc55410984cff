package io.github.bihuan.identity;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/**
 * Where the directory writes what was changed by whom. The journal stands above this feature (it records actors), so it
 * provides this; everything above calls the journal itself.
 */
public interface ChangeLog {

    /** Records one change in the change's own transaction. */
    Uni<Void> record(Tx tx, Caller caller, Change change);

    /** The same for a set, in one statement however many there are. */
    Uni<Void> recordAll(Tx tx, Caller caller, List<Change> changes);

    /**
     * One change of one subject.
     *
     * @param before state before, null for a creation
     * @param reason what the actor gave as reason, or null
     */
    record Change(
            String action,
            String subjectType,
            UUID subjectId,
            String regionCode,
            Object before,
            Object after,
            String reason) {}
}
