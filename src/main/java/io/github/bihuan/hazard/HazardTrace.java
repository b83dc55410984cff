package io.github.bihuan.hazard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.bihuan.hazard.domain.Hazard;
import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.hazard.domain.HazardStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the journal keeps of a hazard before and after a write; the whole text is in the document it names. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record HazardTrace(
        String code,
        long version,
        HazardStatus status,
        HazardLevel level,
        HazardSource source,
        List<UUID> campaignIds,
        String description,
        String place,
        UUID trackingOfficerId,
        LocalDate deadline,
        LocalDate rectifiedOn,
        LocalDate acceptedOn,
        LocalDate closedOn,
        boolean listed,
        UUID documentId,
        String outcome) {

    static HazardTrace of(Hazard hazard, SignedDocument document) {
        return new HazardTrace(
                hazard.code(),
                hazard.version(),
                hazard.status(),
                hazard.level(),
                hazard.source(),
                hazard.campaignIds(),
                hazard.particulars().description(),
                hazard.particulars().place(),
                hazard.trackingOfficerId(),
                hazard.deadline(),
                hazard.rectifiedOn(),
                hazard.acceptedOn(),
                hazard.closedOn(),
                hazard.listed(),
                document == null ? null : document.id(),
                document == null ? null : document.outcome().name());
    }

    static HazardTrace of(Hazard hazard) {
        return of(hazard, null);
    }
}
