package io.github.bihuan.inspection;

import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Inspections, for the features above. What lies outside the scope does not exist. */
@Singleton
public final class Inspections {

    private final InspectionReadRepository inspections;

    Inspections(InspectionReadRepository inspections) {
        this.inspections = inspections;
    }

    /** An inspection that a request names in a field: 422 with the field unless it is one of the enterprise, in the scope. */
    public Uni<Void> requireOf(Tx tx, Scope scope, UUID enterpriseId, UUID id, String field) {
        return inspections
                .find(tx, scope, id)
                .invoke(found -> CommonProblem.UNKNOWN_REFERENCE.unless(
                        found.filter(inspection -> inspection.enterpriseId().equals(enterpriseId))
                                .isPresent(),
                        field,
                        "所引用的检查不存在，或者不是对该企业的检查"))
                .replaceWithVoid();
    }
}
