package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Reach;
import io.github.bihuan.shared.db.Scope;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which hazards somebody sees: those of the scope, and for an organisation those transferred to it. An enterprise never learns
 * of a tip-off or an internal report (specification §5.3, E2): neither the source, nor that there is one to be verified.
 *
 * @param organisationId the organisation that may receive transfers, or null
 * @param reporter sees, of what is not open any more, only what this subject has reported; null for those who see all
 */
record HazardSight(Scope scope, UUID organisationId, String reporter) {

    /** Sources that the enterprise sees as a plain check. */
    private static final Set<HazardSource> HIDDEN = EnumSet.of(HazardSource.TIP_OFF, HazardSource.INTERNAL_REPORT);

    static final String HIDDEN_SOURCE_LABEL = "检查发现";

    static HazardSight of(Caller caller) {
        String reporter = caller.reach() == Reach.OPN ? caller.actor().subject() : null;
        return new HazardSight(caller.scope(), caller.actor().organisationId(), reporter);
    }

    static HazardSight of(Scope scope) {
        return new HazardSight(scope, null, null);
    }

    boolean ofEnterprise() {
        return scope.enterpriseId() != null;
    }

    boolean hides(HazardSource source) {
        return ofEnterprise() && isHidden(source);
    }

    static boolean isHidden(HazardSource source) {
        return HIDDEN.contains(source);
    }

    /** The sources that this caller must not learn of. */
    Set<HazardSource> hidden() {
        return ofEnterprise() ? HIDDEN : Set.of();
    }
}
