package io.github.bihuan.enterprise;

import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The register, for the features above. What lies outside the scope does not exist. */
@Singleton
public final class Enterprises {

    private final EnterpriseReadRepository enterprises;

    Enterprises(EnterpriseReadRepository enterprises) {
        this.enterprises = enterprises;
    }

    /** The enterprise, or 404 when it does not exist or lies outside the scope. */
    public Uni<EnterpriseRef> require(Tx tx, Scope scope, UUID id) {
        return enterprises.find(tx, scope, id).map(found -> found.orElseThrow(() -> CommonProblem.notFound("企业"))
                .ref());
    }

    /** The same, and the row stays locked until the transaction ends: documents of one enterprise come one after the other. */
    public Uni<EnterpriseRef> lock(Tx tx, Scope scope, UUID id) {
        return enterprises.lock(tx, scope, id).flatMap(ignored -> require(tx, scope, id));
    }

    /** An enterprise that a request names in a field: 422 with the field when it is not there for the caller. */
    public Uni<EnterpriseRef> named(Tx tx, Scope scope, UUID id, String field) {
        return enterprises.find(tx, scope, id).map(found -> refOf(found, field));
    }

    private static EnterpriseRef refOf(Optional<EnterpriseView> found, String field) {
        return found.map(EnterpriseView::ref)
                .orElseThrow(() ->
                        new BusinessRuleViolation(CommonProblem.UNKNOWN_REFERENCE, field, "所引用的企业不存在，或不在您的管辖范围内"));
    }
}
