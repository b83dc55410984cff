package io.github.bihuan.supervision;

import io.github.bihuan.hazard.HazardRef;
import io.github.bihuan.supervision.domain.TargetType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A target that was found.
 *
 * @param key the same for the same target: only one living listing at a time
 * @param enterpriseId the enterprise concerned, or null
 * @param campaignIds campaigns of the hazard
 * @param deadline deadline of the hazard, or null
 */
record ListingTarget(
        TargetType type,
        UUID id,
        String key,
        String description,
        UUID enterpriseId,
        String regionCode,
        List<UUID> campaignIds,
        LocalDate deadline) {

    static ListingTarget of(HazardRef hazard) {
        return new ListingTarget(
                TargetType.HAZARD,
                hazard.id(),
                hazard.id().toString(),
                null,
                hazard.enterpriseId(),
                hazard.regionCode(),
                hazard.campaignIds(),
                hazard.deadline());
    }

    static ListingTarget ofEnterprise(UUID id, String regionCode) {
        return new ListingTarget(TargetType.ENTERPRISE, id, id.toString(), null, id, regionCode, List.of(), null);
    }

    /** An area or an accident: known by its place and what is said of it. */
    static ListingTarget described(TargetType type, String regionCode, String description) {
        String text = description.strip();
        return new ListingTarget(type, null, regionCode + "|" + text, text, null, regionCode, List.of(), null);
    }
}
