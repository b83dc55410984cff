package io.github.bihuan.identity;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells where a target of assignments lies. The features above provide one bean per kind of target they own (enterprise,
 * campaign, hazard); without one, the request itself has to name the region.
 */
public interface AssignmentTarget {

    AssignmentTargetType type();

    /** The region code of the target, empty when there is none with this id. */
    Uni<Optional<String>> regionOf(Tx tx, UUID id);
}
