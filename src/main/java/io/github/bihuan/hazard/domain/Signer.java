package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardParts.Actor;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Who signs a document.
 *
 * @param roles role ids of specification §5.3
 * @param enterpriseId the own enterprise of an enterprise user, else null
 * @param organisationId the organisation of an official, else null
 * @param regionCode the jurisdiction, else null
 */
public record Signer(
        String actorId, String name, Set<String> roles, UUID enterpriseId, UUID organisationId, String regionCode) {

    private static final Set<String> VILLAGE = Set.of("VILLAGE_OFFICER", "GRID_MEMBER");
    private static final Set<String> INSPECTING = Set.of(
            "TOWNSHIP_OFFICE",
            "TOWNSHIP_INSPECTOR",
            "TOWNSHIP_LEADER",
            "COUNTY_OFFICE",
            "COUNTY_ENFORCER",
            "CITY_SUPERVISOR");
    private static final Set<String> OFFICES = Set.of("TOWNSHIP_OFFICE", "TOWNSHIP_LEADER", "COUNTY_OFFICE");
    private static final Set<String> COUNTY = Set.of("COUNTY_OFFICE", "COUNTY_ENFORCER");

    public Signer {
        Objects.requireNonNull(actorId);
        roles = Set.copyOf(roles);
    }

    public Actor actor() {
        return new Actor(actorId, name);
    }

    boolean has(String role) {
        return roles.contains(role);
    }

    private boolean any(Set<String> some) {
        return roles.stream().anyMatch(some::contains);
    }

    boolean principal() {
        return has("ENTERPRISE_PRINCIPAL");
    }

    /** Principal or safety manager of this very enterprise. */
    boolean enterpriseOf(UUID enterprise) {
        return enterprise != null
                && enterprise.equals(enterpriseId)
                && (principal() || has("ENTERPRISE_SAFETY_MANAGER"));
    }

    /** Somebody of an enterprise, whichever. */
    boolean ofSomeEnterprise() {
        return principal() || has("ENTERPRISE_SAFETY_MANAGER") || has("EMPLOYEE");
    }

    boolean village() {
        return any(VILLAGE);
    }

    /** Inspects and records for an authority. */
    boolean inspecting() {
        return any(INSPECTING);
    }

    /** Approves for the supervising organisation. */
    boolean office() {
        return any(OFFICES);
    }

    boolean county() {
        return any(COUNTY);
    }

    boolean countyOffice() {
        return has("COUNTY_OFFICE");
    }

    boolean sameAs(Actor other) {
        return other != null && actorId.equals(other.id());
    }

    boolean of(UUID organisation) {
        return organisation != null && organisation.equals(organisationId);
    }
}
