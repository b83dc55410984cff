package io.github.bihuan.enforcement;

import io.github.bihuan.enforcement.domain.PenaltyExemption;
import io.github.bihuan.hazard.HazardRef;
import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.hazard.domain.HazardStatus;
import java.util.EnumSet;
import java.util.Set;

/** A hazard as the exemption rule sees it. */
final class PenaltyCases {

    /** A plan is in force, or it has been carried out. */
    private static final Set<HazardStatus> BEING_ELIMINATED =
            EnumSet.of(HazardStatus.RECTIFYING, HazardStatus.RECTIFIED, HazardStatus.ACCEPTED, HazardStatus.CLOSED);

    private PenaltyCases() {}

    static PenaltyExemption.Case of(HazardRef hazard) {
        return new PenaltyExemption.Case(
                hazard.code(),
                hazard.source() == HazardSource.ENTERPRISE_SELF,
                hazard.level() == HazardLevel.MAJOR,
                isReported(hazard),
                BEING_ELIMINATED.contains(hazard.status()));
    }

    /**
     * What an enterprise found itself is on file only because the enterprise said so, here or in a report of its
     * own.
     */
    private static boolean isReported(HazardRef hazard) {
        return hazard.source() == HazardSource.ENTERPRISE_SELF || hazard.authorityReportedAt() != null;
    }
}
