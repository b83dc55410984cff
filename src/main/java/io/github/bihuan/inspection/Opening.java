package io.github.bihuan.inspection;

import io.github.bihuan.inspection.domain.InspectionStatus;
import io.github.bihuan.inspection.domain.Visit;
import java.util.List;
import java.util.UUID;

/** What the program adds to a request when an inspection is opened. */
record Opening(
        UUID id,
        String code,
        String regionCode,
        List<UUID> campaignIds,
        Organiser organiser,
        Visit visit,
        InspectionStatus status) {

    /** The findings are recorded with the opening itself. */
    boolean recorded() {
        return status == InspectionStatus.FINDINGS_RECORDED || status == InspectionStatus.SIGNED;
    }
}
