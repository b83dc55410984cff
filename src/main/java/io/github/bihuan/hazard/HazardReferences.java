package io.github.bihuan.hazard;

import io.github.bihuan.campaign.CampaignRef;
import io.github.bihuan.campaign.Campaigns;
import io.github.bihuan.enterprise.EnterpriseRef;
import io.github.bihuan.enterprise.Enterprises;
import io.github.bihuan.hazard.HazardApi.NewHazard;
import io.github.bihuan.hazard.domain.HazardDocument;
import io.github.bihuan.hazard.domain.HazardDocument.Classification;
import io.github.bihuan.hazard.domain.HazardDocument.Confirmation;
import io.github.bihuan.hazard.domain.HazardDocument.Merge;
import io.github.bihuan.hazard.domain.HazardDocument.Transfer;
import io.github.bihuan.hazard.domain.HazardStatus;
import io.github.bihuan.hazard.domain.LifeCycleRules;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Officials;
import io.github.bihuan.identity.Organisations;
import io.github.bihuan.identity.Region;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.inspection.Inspections;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.WorkCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Refuses a hazard or a document that refers to what does not exist for the caller. */
@Singleton
final class HazardReferences {

    private final Enterprises enterprises;
    private final Campaigns campaigns;
    private final Inspections inspections;
    private final Regions regions;
    private final Officials officials;
    private final Organisations organisations;
    private final HazardRepository hazards;
    private final WorkCalendar calendar;

    HazardReferences(
            Enterprises enterprises,
            Campaigns campaigns,
            Inspections inspections,
            Regions regions,
            Officials officials,
            Organisations organisations,
            HazardRepository hazards,
            WorkCalendar calendar) {
        this.enterprises = enterprises;
        this.campaigns = campaigns;
        this.inspections = inspections;
        this.regions = regions;
        this.officials = officials;
        this.organisations = organisations;
        this.hazards = hazards;
        this.calendar = calendar;
    }

    Uni<EnterpriseRef> enterprise(Tx tx, Caller caller, UUID id) {
        return enterprises.named(tx, caller.scope(), id, "enterpriseId");
    }

    /** Where the hazard lies: as the request says, else where the enterprise is. */
    Uni<String> region(Tx tx, Caller caller, NewHazard request, EnterpriseRef enterprise) {
        return request.regionCode() == null || request.regionCode().isBlank()
                ? Uni.createFrom().item(enterprise.regionCode())
                : regions.requireWithin(tx, caller.scope(), request.regionCode(), "regionCode")
                        .map(Region::code);
    }

    /** The inspection that found it, when the request names one: of this enterprise. */
    Uni<Void> inspection(Tx tx, Caller caller, NewHazard request) {
        return request.inspectionId() == null
                ? Uni.createFrom().voidItem()
                : inspections.requireOf(
                        tx, caller.scope(), request.enterpriseId(), request.inspectionId(), "inspectionId");
    }

    Uni<Void> official(Tx tx, UUID id) {
        return id == null
                ? Uni.createFrom().voidItem()
                : officials.requireActive(tx, id, "trackingOfficerId").replaceWithVoid();
    }

    Uni<Void> campaigns(Tx tx, Caller caller, List<UUID> ids) {
        return campaigns.requireAll(tx, caller.scope(), ids, "campaignIds").replaceWithVoid();
    }

    /** The numbers of the life cycle for a hazard of these campaigns: the latest of their ends limits its deadline. */
    Uni<LifeCycleRules> rules(Tx tx, List<UUID> campaignIds) {
        return campaigns
                .requireAll(tx, Scope.nation(), campaignIds, "campaignIds")
                .map(HazardReferences::latestEnd)
                .map(end -> LifeCycleRules.defaults(calendar, end));
    }

    /** What the document itself refers to. */
    Uni<Void> check(Tx tx, Caller caller, HazardDocument document) {
        if (document instanceof Confirmation confirmation) {
            return official(tx, confirmation.trackingOfficerId());
        }
        if (document instanceof Classification classification) {
            return official(tx, classification.trackingOfficerId());
        }
        if (document instanceof Merge merge && merge.survivingId() != null) {
            return survivor(tx, caller, merge.survivingId());
        }
        return document instanceof Transfer transfer
                ? transfer(tx, transfer)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> transfer(Tx tx, Transfer transfer) {
        UUID receiver = transfer.receiverOrganisationId();
        return receiver == null
                ? official(tx, transfer.trackingOfficerId())
                : organisations
                        .requireActive(tx, receiver, "receiverOrganisationId")
                        .replaceWithVoid();
    }

    private Uni<Void> survivor(Tx tx, Caller caller, UUID id) {
        return hazards.find(tx, HazardSight.of(caller), id)
                .map(found -> found.map(stored -> stored.hazard().status())
                        .filter(status -> status != HazardStatus.WITHDRAWN && status != HazardStatus.MERGED)
                        .orElseThrow(() -> new BusinessRuleViolation(
                                CommonProblem.UNKNOWN_REFERENCE, "survivingId", "保留的隐患不存在，或已撤销、合并")))
                .replaceWithVoid();
    }

    private static LocalDate latestEnd(List<CampaignRef> found) {
        boolean openEnded = found.stream().anyMatch(campaign -> campaign.endOn() == null);
        return openEnded
                ? null
                : found.stream()
                        .map(CampaignRef::endOn)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }
}
