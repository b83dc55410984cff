package io.github.bihuan.supervision;

import io.github.bihuan.enterprise.EnterpriseRef;
import io.github.bihuan.enterprise.Enterprises;
import io.github.bihuan.hazard.Hazards;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.OrganisationRef;
import io.github.bihuan.identity.Organisations;
import io.github.bihuan.notice.NoticeDraft;
import io.github.bihuan.notice.NoticeDraft.Content;
import io.github.bihuan.notice.NoticeDraft.Subject;
import io.github.bihuan.notice.Notices;
import io.github.bihuan.notice.domain.NoticeFacts.Event;
import io.github.bihuan.notice.domain.NoticeFacts.Limit;
import io.github.bihuan.notice.domain.NoticeFacts.Matter;
import io.github.bihuan.notice.domain.NoticeText;
import io.github.bihuan.notice.domain.RecipientRole;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.supervision.ListingApi.Delisting;
import io.github.bihuan.supervision.ListingApi.ListingView;
import io.github.bihuan.supervision.domain.TargetType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Tells the supervising unit, the enterprise and those responsible for it that a listing began or ended. */
@Singleton
class ListingNotices {

    private static final List<RecipientRole> OF_PLACE =
            List.of(RecipientRole.LISTING_UNIT, RecipientRole.TOWNSHIP_DEPUTY_LEADER);
    private static final List<RecipientRole> OF_ENTERPRISE = List.of(
            RecipientRole.PRINCIPAL,
            RecipientRole.ACTUAL_CONTROLLER,
            RecipientRole.RESPONSIBLE_OFFICIAL,
            RecipientRole.TOWNSHIP_DEPUTY_LEADER,
            RecipientRole.LISTING_UNIT);

    /** What is listed. */
    private record Listed(Subject subject, Matter matter, List<String> lines) {}

    private final Notices notices;
    private final Hazards hazards;
    private final Enterprises enterprises;
    private final Organisations organisations;
    private final Clock clock;

    ListingNotices(
            Notices notices, Hazards hazards, Enterprises enterprises, Organisations organisations, Clock clock) {
        this.notices = notices;
        this.hazards = hazards;
        this.enterprises = enterprises;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** 挂牌督办的告知, once the unit is known to supervise. */
    Uni<Void> listed(Tx tx, Caller caller, ListingView listing) {
        Limit limit = Limit.until(listing.deadline(), BusinessTime.today(clock), "督办整改期限");
        return decider(tx, caller, listing)
                .map(by -> new Event(listing.decidedOn(), by, true, listing.requirements(), listing.documentNumber()))
                .flatMap(event -> tell(tx, caller, listing, NoticeText.LISTED, limit, event));
    }

    /** 摘牌的告知, while the unit is still known to supervise. */
    Uni<Void> delisted(Tx tx, Caller caller, ListingView listing, Delisting delisting) {
        return decider(tx, caller, listing)
                .map(by -> new Event(delisting.delistedOn(), by, true, delisting.opinion(), listing.documentNumber()))
                .flatMap(event -> tell(tx, caller, listing, NoticeText.DELISTED, null, event));
    }

    private Uni<Void> tell(Tx tx, Caller caller, ListingView listing, NoticeText text, Limit limit, Event event) {
        return target(tx, caller, listing)
                .flatMap(target -> notices.issue(
                        tx,
                        caller,
                        NoticeDraft.event(
                                text,
                                target.subject(),
                                listing.enterpriseId() == null ? OF_PLACE : OF_ENTERPRISE,
                                List.of(),
                                new Content(target.matter(), limit, event, target.lines()),
                                text + ":" + listing.id())))
                .replaceWithVoid();
    }

    /** The organisation of who decides, else the supervising unit. */
    private Uni<String> decider(Tx tx, Caller caller, ListingView listing) {
        UUID organisation = caller.actor().organisationId() == null
                ? listing.organisationId()
                : caller.actor().organisationId();
        return organisations.find(tx, organisation).map(found -> found.map(OrganisationRef::name)
                .orElseGet(() -> listing.level().label() + "挂牌机关"));
    }

    private Uni<Listed> target(Tx tx, Caller caller, ListingView listing) {
        return switch (listing.target().type()) {
            case HAZARD -> hazards.matter(tx, caller.scope(), listing.target().id())
                    .map(hazard -> new Listed(hazard.subject(), hazard.matter(), List.of()));
            case ENTERPRISE -> enterprises
                    .require(tx, Scope.nation(), listing.enterpriseId())
                    .map(EnterpriseRef::name)
                    .map(name -> described(listing, name));
            case AREA, ACCIDENT -> Uni.createFrom()
                    .item(described(listing, listing.target().description()));
        };
    }

    private static Listed described(ListingView listing, String name) {
        TargetType type = listing.target().type();
        Subject subject =
                new Subject(ListingAccess.SUBJECT, listing.id(), listing.enterpriseId(), listing.regionCode(), null);
        return new Listed(subject, null, List.of("督办对象（" + type.label() + "）：" + name));
    }
}
