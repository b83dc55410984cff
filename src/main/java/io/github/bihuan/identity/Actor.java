package io.github.bihuan.identity;

import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts: taken from the token's claims. An actor without a region sees nothing; a system
 * administrator without one keeps the directories of the whole country (and has no rights to business data).
 *
 * @param subject the token's {@code sub}, or {@code client:} and the client of a service account
 * @param name display name
 * @param regionCode canonical region code (2/4/6/9/12 digits), or null
 * @param organisationId the official's organisation, or null
 * @param enterpriseId the enterprise of an enterprise's own person, or null
 * @param officialId the entry in the directory of officials, or null
 */
public record Actor(
        String subject,
        String name,
        Set<Role> roles,
        String regionCode,
        UUID organisationId,
        UUID enterpriseId,
        UUID officialId) {

    /** The program itself: scheduled jobs. */
    public static Actor system() {
        return new Actor("system", "系统", Set.of(), null, null, null, null);
    }

    /** Whether no human acts but another system, with its own credentials. */
    public boolean isService() {
        return subject != null && subject.startsWith(Claims.CLIENT);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean may(Action action) {
        return !Collections.disjoint(roles, action.roles());
    }

    /** How far the roles' permission for the action reaches; refused (403) when none permits it. */
    public Reach reach(Action action) {
        return PermissionMatrix.bundled()
                .reach(roles, action)
                .orElseThrow(() -> new BusinessRuleViolation(CommonProblem.FORBIDDEN, null, "您的角色不允许此操作"));
    }

    /** What the actor may see of the enterprises and their business. */
    public Scope scope() {
        return may(Action.ENTERPRISE_READ) ? reach(Action.ENTERPRISE_READ).of(this) : Scope.nothing();
    }
}
