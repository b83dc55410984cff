package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.domain.EnterpriseProblem;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

/** Writes enterprises, inside a session. */
@Singleton
class EnterpriseRepository implements PanacheRepositoryBase<EnterpriseEntity, UUID> {

    static BusinessRuleViolation duplicate() {
        return new BusinessRuleViolation(EnterpriseProblem.DUPLICATE_USCC, "uscc", "该统一社会信用代码的企业已登记，请勿重复登记");
    }

    /** Writes now, so that a registration that came first is seen here. */
    Uni<Void> save(EnterpriseEntity row) {
        return persistAndFlush(row)
                .onFailure(EnterpriseRepository::isDuplicate)
                .transform(e -> duplicate())
                .replaceWithVoid();
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof ConstraintViolationException violation
                && violation.getKind() == ConstraintKind.UNIQUE;
    }
}
