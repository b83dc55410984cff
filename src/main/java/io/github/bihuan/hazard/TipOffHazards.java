package io.github.bihuan.hazard;

import io.github.bihuan.hazard.HazardApi.NewHazard;
import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Records what the verification of a tip-off found (来源：群众举报), by the same rules as any other hazard. */
@Singleton
public final class TipOffHazards {

    /**
     * What was found.
     *
     * @param level null when it is still to be classified
     * @param deadline ordered, or null
     */
    public record Finding(
            UUID enterpriseId,
            HazardLevel level,
            List<String> catalogItems,
            String description,
            String place,
            LocalDate foundOn,
            LocalDate deadline,
            UUID trackingOfficerId,
            List<UUID> campaignIds) {}

    private final HazardService hazards;

    TipOffHazards(HazardService hazards) {
        this.hazards = hazards;
    }

    public Uni<HazardRef> record(Tx tx, Caller caller, Finding found) {
        var request = new NewHazard(
                found.enterpriseId(),
                found.campaignIds(),
                null,
                null,
                HazardSource.TIP_OFF,
                found.level(),
                found.catalogItems(),
                null,
                found.description(),
                found.place(),
                found.foundOn(),
                found.deadline(),
                found.trackingOfficerId(),
                null,
                null);
        return hazards.record(tx, caller, request)
                .map(written -> HazardRef.of(written.hazard().hazard()));
    }
}
