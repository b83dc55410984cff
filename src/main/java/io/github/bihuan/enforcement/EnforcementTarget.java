package io.github.bihuan.enforcement;

import io.github.bihuan.enterprise.EnterpriseRef;
import io.github.bihuan.hazard.HazardRef;
import io.github.bihuan.shared.region.RegionLevel;
import java.util.List;
import java.util.UUID;

/**
 * Against whom, because of what, by whom.
 *
 * @param campaignIds as requested, otherwise those of the hazards
 * @param organisationId who decided or recorded, or null
 */
record EnforcementTarget(
        EnterpriseRef enterprise,
        List<HazardRef> hazards,
        List<UUID> campaignIds,
        UUID organisationId,
        RegionLevel organiserLevel) {

    UUID[] hazardArray() {
        return hazards.stream().map(HazardRef::id).toArray(UUID[]::new);
    }

    UUID[] campaignArray() {
        return campaignIds.toArray(UUID[]::new);
    }
}
