package io.github.bihuan.campaign;

import io.github.bihuan.campaign.CampaignApi.Campaign;
import io.github.bihuan.campaign.domain.CampaignProblem;
import io.github.bihuan.campaign.domain.CampaignStatus;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;

/** The campaign that a write is about, locked: 404 when the caller does not see it, 403 when it is not the caller's to write. */
@Singleton
final class OwnCampaigns {

    static final String WHAT = "行动";

    private final CampaignRows rows;
    private final CampaignRepository repository;
    private final Clock clock;

    OwnCampaigns(CampaignRows rows, CampaignRepository repository, Clock clock) {
        this.rows = rows;
        this.repository = repository;
        this.clock = clock;
    }

    /** The campaign for reading. */
    Uni<Campaign> seen(Tx tx, Caller caller, UUID id) {
        return repository
                .find(tx, caller.scope(), id, BusinessTime.today(clock))
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound(WHAT)));
    }

    Uni<CampaignEntity> lock(Caller caller, UUID id) {
        return rows.findById(id, LockModeType.PESSIMISTIC_WRITE).invoke(found -> requireOwn(caller, found));
    }

    /** The same with the version that the client has seen. */
    Uni<CampaignEntity> lockSeen(Caller caller, UUID id) {
        return lock(caller, id).invoke(found -> caller.ifMatch().require(found.version()));
    }

    /** The same for what belongs to the campaign, refused when the campaign has ended. */
    Uni<CampaignEntity> lockLiving(Caller caller, UUID id) {
        return lock(caller, id).invoke(this::requireLiving);
    }

    void requireLiving(CampaignEntity campaign) {
        CampaignStatus status = campaign.statusOn(BusinessTime.today(clock));
        if (status == CampaignStatus.CLOSED || status == CampaignStatus.CANCELLED) {
            throw CampaignProblem.ILLEGAL_TRANSITION.on(null, "行动" + status.label() + "，不能再修改");
        }
    }

    private static void requireOwn(Caller caller, CampaignEntity found) {
        if (found == null || !CampaignVisibility.sees(caller.scope(), found.regionCode(), found.published())) {
            throw CommonProblem.notFound(WHAT);
        }
        Regions.requireInside(caller.scope(), found.regionCode(), null);
    }
}
