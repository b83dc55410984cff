package io.github.bihuan.enforcement;

import static io.github.bihuan.enforcement.domain.EnforcementProblem.HAZARD_OF_OTHER_ENTERPRISE;

import io.github.bihuan.campaign.CampaignRef;
import io.github.bihuan.campaign.Campaigns;
import io.github.bihuan.enterprise.EnterpriseRef;
import io.github.bihuan.enterprise.Enterprises;
import io.github.bihuan.hazard.HazardRef;
import io.github.bihuan.hazard.Hazards;
import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Organisations;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.region.RegionCode;
import io.github.bihuan.shared.region.RegionLevel;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds what a measure or penalty names, in the caller's scope. */
@Singleton
class EnforcementTargets {

    private final Enterprises enterprises;
    private final Hazards hazards;
    private final Campaigns campaigns;
    private final Organisations organisations;

    EnforcementTargets(Enterprises enterprises, Hazards hazards, Campaigns campaigns, Organisations organisations) {
        this.enterprises = enterprises;
        this.hazards = hazards;
        this.campaigns = campaigns;
        this.organisations = organisations;
    }

    Uni<EnforcementTarget> find(
            Tx tx, Caller caller, UUID enterpriseId, List<UUID> hazardIds, List<UUID> campaignIds, UUID organisation) {
        return enterprises
                .named(tx, caller.scope(), enterpriseId, "enterpriseId")
                .flatMap(enterprise -> hazards(tx, caller, hazardIds)
                        .invoke(found -> requireOf(enterprise, found))
                        .flatMap(found -> campaigns(tx, caller, campaignIds, found)
                                .flatMap(counted -> level(tx, caller.actor(), organisation)
                                        .map(level -> new EnforcementTarget(
                                                enterprise,
                                                found,
                                                counted,
                                                organisation == null
                                                        ? caller.actor().organisationId()
                                                        : organisation,
                                                level)))));
    }

    /** The hazards in the order given, each once. */
    Uni<List<HazardRef>> hazards(Tx tx, Caller caller, List<UUID> ids) {
        Uni<List<HazardRef>> all = Uni.createFrom().item(ArrayList::new);
        for (UUID id : ids == null ? List.<UUID>of() : ids.stream().distinct().toList()) {
            all = all.call(
                    found -> hazards.named(tx, caller.scope(), id, "hazardIds").invoke(found::add));
        }
        return all;
    }

    private Uni<List<UUID>> campaigns(Tx tx, Caller caller, List<UUID> given, List<HazardRef> found) {
        if (given == null) {
            return Uni.createFrom()
                    .item(found.stream()
                            .flatMap(hazard -> hazard.campaignIds().stream())
                            .distinct()
                            .toList());
        }
        return campaigns
                .requireAll(tx, caller.scope(), given, "campaignIds")
                .map(all -> all.stream().map(CampaignRef::id).toList());
    }

    private Uni<RegionLevel> level(Tx tx, Actor actor, UUID organisationId) {
        return organisationId == null || organisationId.equals(actor.organisationId())
                ? Uni.createFrom().item(new RegionCode(actor.regionCode()).level())
                : organisations
                        .requireActive(tx, organisationId, "organisationId")
                        .map(organisation -> organisation.level());
    }

    private static void requireOf(EnterpriseRef enterprise, List<HazardRef> found) {
        found.forEach(hazard -> HAZARD_OF_OTHER_ENTERPRISE.unless(
                hazard.enterpriseId().equals(enterprise.id()),
                "hazardIds",
                "隐患" + hazard.code() + "不属于" + enterprise.name()));
    }
}
