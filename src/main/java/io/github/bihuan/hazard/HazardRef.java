package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.Hazard;
import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.hazard.domain.HazardStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What other features know of a hazard.
 *
 * @param level null until it is classified
 * @param authorityReportedAt when the enterprise reported it (双报告), or null
 * @param planConfirmed a plan is in force
 * @param deadline the effective deadline, or null
 */
public record HazardRef(
        UUID id,
        String code,
        long version,
        UUID enterpriseId,
        String regionCode,
        HazardLevel level,
        HazardStatus status,
        HazardSource source,
        List<UUID> campaignIds,
        boolean selfFound,
        Instant authorityReportedAt,
        boolean planConfirmed,
        LocalDate deadline,
        boolean listed) {

    static HazardRef of(Hazard hazard) {
        return new HazardRef(
                hazard.id(),
                hazard.code(),
                hazard.version(),
                hazard.enterpriseId(),
                hazard.regionCode(),
                hazard.level(),
                hazard.status(),
                hazard.source(),
                hazard.campaignIds(),
                hazard.source().selfFound(),
                hazard.dualReport().authorityReportedAt(),
                hazard.plan().author() != null,
                hazard.deadline(),
                hazard.listed());
    }
}
