package io.github.bihuan.supervision;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.campaign.CampaignRef;
import io.github.bihuan.campaign.Campaigns;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.identity.Officials;
import io.github.bihuan.identity.Organisations;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.supervision.ListingApi.ListingView;
import io.github.bihuan.supervision.ListingApi.Proposal;
import io.github.bihuan.supervision.domain.ListingLevel;
import io.github.bihuan.supervision.domain.SupervisionProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Proposals of listed supervision (提请挂牌). */
@Singleton
class ListingProposals {

    private final Commands commands;
    private final ListingReadRepository listings;
    private final ListingRepository rows;
    private final ListingAccess access;
    private final ListingTargets targets;
    private final Campaigns campaigns;
    private final Organisations organisations;
    private final Officials officials;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    ListingProposals(
            Commands commands,
            ListingReadRepository listings,
            ListingRepository rows,
            ListingAccess access,
            ListingTargets targets,
            Campaigns campaigns,
            Organisations organisations,
            Officials officials,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.commands = commands;
        this.listings = listings;
        this.rows = rows;
        this.access = access;
        this.targets = targets;
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.officials = officials;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<ListingView> propose(Caller caller, Proposal request) {
        checkDates(request);
        return commands.run(caller, request, ListingView.class, tx -> targets.find(tx, caller, request.target())
                .call(target -> references(tx, request))
                .call(target -> requireUnlisted(tx, target, request.level()))
                .flatMap(target -> campaigns(tx, caller, request, target)
                        .flatMap(campaignIds -> write(tx, caller, request, target, campaignIds))));
    }

    private void checkDates(Proposal request) {
        boolean future = request.proposedOn() != null && request.proposedOn().isAfter(BusinessTime.today(clock));
        SupervisionProblem.DATES.unless(!future, "proposedOn", "提请日期不得晚于今天");
    }

    private Uni<Void> references(Tx tx, Proposal request) {
        Uni<Void> organisation = request.organisationId() == null
                ? Uni.createFrom().voidItem()
                : organisations
                        .requireActive(tx, request.organisationId(), "organisationId")
                        .replaceWithVoid();
        return request.responsibleOfficialId() == null
                ? organisation
                : organisation
                        .chain(() ->
                                officials.requireActive(tx, request.responsibleOfficialId(), "responsibleOfficialId"))
                        .replaceWithVoid();
    }

    /** One living listing a target; only a higher level may propose to take over one in force. */
    private Uni<Void> requireUnlisted(Tx tx, ListingTarget target, ListingLevel level) {
        return listings.living(tx, target.type(), target.key())
                .invoke(living -> living.forEach(other -> SupervisionProblem.TARGET_LISTED.unless(
                        other.status().inForce() && level.above(other.level()),
                        "target",
                        "该对象已有" + other.level().label() + "挂牌督办，状态为“"
                                + other.status().label() + "”")))
                .replaceWithVoid();
    }

    private Uni<List<UUID>> campaigns(Tx tx, Caller caller, Proposal request, ListingTarget target) {
        return request.campaignIds() == null
                ? Uni.createFrom().item(target.campaignIds())
                : campaigns
                        .requireAll(tx, caller.scope(), request.campaignIds(), "campaignIds")
                        .map(found -> found.stream().map(CampaignRef::id).toList());
    }

    private Uni<ListingView> write(
            Tx tx, Caller caller, Proposal request, ListingTarget target, List<UUID> campaignIds) {
        UUID id = ids.next();
        return rows.insert(tx, id, request, target, campaignIds, caller.actor().subject())
                .chain(() -> access.require(tx, caller, id))
                .call(after -> journal.record(
                        tx,
                        caller,
                        JournalEntry.created("LISTING_PROPOSED", ListingAccess.SUBJECT, id, after.regionCode(), after)
                                .because(request.reason())));
    }
}
