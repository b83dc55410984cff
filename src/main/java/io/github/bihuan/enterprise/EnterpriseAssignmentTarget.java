package io.github.bihuan.enterprise;

import io.github.bihuan.identity.AssignmentTarget;
import io.github.bihuan.identity.AssignmentTargetType;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Officials answer for enterprises; this says where an enterprise lies. */
@Singleton
final class EnterpriseAssignmentTarget implements AssignmentTarget {

    private final EnterpriseReadRepository enterprises;

    EnterpriseAssignmentTarget(EnterpriseReadRepository enterprises) {
        this.enterprises = enterprises;
    }

    @Override
    public AssignmentTargetType type() {
        return AssignmentTargetType.ENTERPRISE;
    }

    /** The directory itself refuses what lies outside the caller's scope. */
    @Override
    public Uni<Optional<String>> regionOf(Tx tx, UUID id) {
        return enterprises.find(tx, Scope.nation(), id).map(found -> found.map(EnterpriseView::regionCode));
    }
}
