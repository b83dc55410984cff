package io.github.bihuan.hazard;

import io.github.bihuan.hazard.HazardApi.NewHazard;
import io.github.bihuan.hazard.HazardApi.OnTheSpot;
import io.github.bihuan.hazard.domain.HazardDocument.Finding;
import io.github.bihuan.hazard.domain.HazardParts.OnTheSpotFix;
import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Makes the finding (隐患登记) of a request: with its code, its level of organiser and its tracking officer. */
@Singleton
final class HazardFindings {

    private final HazardCodes codes;
    private final HazardCatalog catalog;
    private final Ids ids;
    private final Clock clock;

    HazardFindings(HazardCodes codes, HazardCatalog catalog, Ids ids, Clock clock) {
        this.codes = codes;
        this.catalog = catalog;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Finding> finding(Tx tx, Caller caller, NewHazard request, String regionCode) {
        LocalDate foundOn = request.foundOn() == null ? BusinessTime.today(clock) : request.foundOn();
        return codes.next(tx, regionCode, foundOn)
                .map(code -> finding(caller.actor(), request, regionCode, foundOn, code));
    }

    private Finding finding(Actor actor, NewHazard request, String regionCode, LocalDate foundOn, String code) {
        List<UUID> campaigns = request.campaignIds() == null
                ? List.of()
                : request.campaignIds().stream().distinct().toList();
        return new Finding(
                ids.next(),
                code,
                request.enterpriseId(),
                campaigns,
                request.inspectionId(),
                regionCode,
                request.source(),
                OrganiserLevels.of(request.source(), actor),
                request.level(),
                catalog.cited(request.catalogItems()),
                request.residualReason(),
                request.description(),
                request.place(),
                foundOn,
                request.deadline(),
                trackingOfficer(actor, request),
                request.photos(),
                fix(request.onTheSpot()));
    }

    /** 000-33: whoever records a government finding follows it, unless somebody else is named. */
    private static UUID trackingOfficer(Actor actor, NewHazard request) {
        boolean byDefault =
                request.trackingOfficerId() == null && request.source().governmentFound();
        return byDefault ? actor.officialId() : request.trackingOfficerId();
    }

    private static OnTheSpotFix fix(OnTheSpot fix) {
        return fix == null
                ? null
                : new OnTheSpotFix(fix.completedOn(), fix.description(), fix.photosBefore(), fix.photosAfter());
    }
}
