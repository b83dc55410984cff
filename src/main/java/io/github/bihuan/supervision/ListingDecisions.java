package io.github.bihuan.supervision;

import io.github.bihuan.hazard.Hazards;
import io.github.bihuan.hazard.domain.HazardParts.Listing;
import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.identity.Organisations;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.region.RegionCode;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.supervision.ListingApi.Decision;
import io.github.bihuan.supervision.ListingApi.ListingView;
import io.github.bihuan.supervision.domain.ListingAct;
import io.github.bihuan.supervision.domain.ListingAuthority;
import io.github.bihuan.supervision.domain.ListingDecision;
import io.github.bihuan.supervision.domain.ListingStatus;
import io.github.bihuan.supervision.domain.ListingTransitions;
import io.github.bihuan.supervision.domain.SupervisionProblem;
import io.github.bihuan.supervision.domain.TargetType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Decisions on proposals (决定挂牌、不予挂牌), and the take-over from a lower level. */
@Singleton
class ListingDecisions {

    private final Commands commands;
    private final ListingReadRepository listings;
    private final ListingRepository rows;
    private final ListingAccess access;
    private final ListingNotices notices;
    private final Hazards hazards;
    private final Organisations organisations;
    private final Clock clock;

    ListingDecisions(
            Commands commands,
            ListingReadRepository listings,
            ListingRepository rows,
            ListingAccess access,
            ListingNotices notices,
            Hazards hazards,
            Organisations organisations,
            Clock clock) {
        this.commands = commands;
        this.listings = listings;
        this.rows = rows;
        this.access = access;
        this.notices = notices;
        this.hazards = hazards;
        this.organisations = organisations;
        this.clock = clock;
    }

    Uni<ListingView> decide(Caller caller, UUID id, Decision request) {
        return commands.run(caller, request, ListingView.class, tx -> access.lock(tx, caller, id)
                .invoke(before -> caller.ifMatch().require(before.version()))
                .call(before -> listings.parties(tx, id)
                        .invoke(parties ->
                                parties.requireOtherThanProposer(caller.actor().subject())))
                .flatMap(before -> decide(tx, caller, before, request)));
    }

    private Uni<ListingView> decide(Tx tx, Caller caller, ListingView before, Decision request) {
        ListingDecision decision = request.on(before);
        ListingStatus next = ListingTransitions.require(before.status(), decision.act());
        String region = caller.actor().regionCode();
        ListingAuthority.require(before.level(), new RegionCode(region).level());
        decision.check(before.proposedOn(), BusinessTime.today(clock));
        UUID organisation = organisation(caller.actor(), before, request);
        return organisation(tx, organisation, request)
                .chain(() -> next == ListingStatus.LISTED ? upgrade(tx, caller, before, decision) : nothing())
                .chain(() -> rows.decide(tx, before.id(), next, decision, organisation, region))
                .chain(() -> access.changed(tx, caller, "LISTING_DECIDED", before, request.opinion()))
                .call(after -> next == ListingStatus.LISTED ? listed(tx, caller, after) : nothing());
    }

    private static UUID organisation(Actor actor, ListingView before, Decision request) {
        UUID organisation = request.organisationId() == null ? before.organisationId() : request.organisationId();
        UUID supervising = organisation == null ? actor.organisationId() : organisation;
        SupervisionProblem.DECISION_INCOMPLETE.unless(
                !request.approved() || supervising != null, "organisationId", "决定挂牌须明确挂牌督办单位");
        return supervising;
    }

    private Uni<Void> organisation(Tx tx, UUID organisation, Decision request) {
        return request.organisationId() == null
                ? nothing()
                : organisations
                        .requireActive(tx, organisation, "organisationId")
                        .replaceWithVoid();
    }

    /** The listings of lower levels end with this one. */
    private Uni<Void> upgrade(Tx tx, Caller caller, ListingView before, ListingDecision decision) {
        return listings.living(tx, before.target().type(), key(before)).flatMap(living -> {
            List<ListingView> lower =
                    living.stream().filter(other -> other.status().inForce()).toList();
            Uni<Void> done = nothing();
            for (ListingView other : lower) {
                ListingStatus upgraded = ListingTransitions.require(other.status(), ListingAct.UPGRADE);
                done = done.chain(() -> rows.upgrade(tx, other.id(), decision.decidedOn(), before.id()))
                        .chain(() -> access.closed(tx, caller, other, upgraded, decision.decidedOn()))
                        .chain(() -> access.changed(tx, caller, "LISTING_UPGRADED", other, null))
                        .replaceWithVoid();
            }
            return done;
        });
    }

    private Uni<Void> listed(Tx tx, Caller caller, ListingView after) {
        var listing =
                new Listing(after.organisationId(), after.decidedRegionCode(), after.decidedOn(), after.deadline());
        Uni<Void> marked = after.target().type() == TargetType.HAZARD
                ? hazards.markListed(tx, caller, after.target().id(), listing).replaceWithVoid()
                : nothing();
        return marked.chain(() -> access.opened(tx, caller, after)).chain(() -> notices.listed(tx, caller, after));
    }

    private static String key(ListingView listing) {
        return listing.target().type().byId()
                ? listing.target().id().toString()
                : ListingTarget.described(
                                listing.target().type(),
                                listing.regionCode(),
                                listing.target().description())
                        .key();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
