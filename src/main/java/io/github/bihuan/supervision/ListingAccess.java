package io.github.bihuan.supervision;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.statistics.Fact;
import io.github.bihuan.statistics.FactBuilder;
import io.github.bihuan.statistics.FactKind;
import io.github.bihuan.statistics.FactStore;
import io.github.bihuan.supervision.ListingApi.ListingView;
import io.github.bihuan.supervision.domain.ListingStatus;
import io.github.bihuan.supervision.domain.TargetType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What every document of a listing begins and ends with: find, lock; read again, journal, fact. */
@Singleton
class ListingAccess {

    static final String SUBJECT = "LISTED_SUPERVISION";

    private final ListingReadRepository listings;
    private final Journal journal;
    private final FactStore facts;

    ListingAccess(ListingReadRepository listings, Journal journal, FactStore facts) {
        this.listings = listings;
        this.journal = journal;
        this.facts = facts;
    }

    Uni<ListingView> require(Tx tx, Caller caller, UUID id) {
        return listings.find(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("挂牌督办")));
    }

    Uni<ListingView> lock(Tx tx, Caller caller, UUID id) {
        return listings.lock(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("挂牌督办")));
    }

    /** The listing as it is now, with the change in the journal. */
    Uni<ListingView> changed(Tx tx, Caller caller, String action, ListingView before, String reason) {
        return require(tx, caller, before.id())
                .call(after -> journal.record(
                        tx,
                        caller,
                        JournalEntry.changed(action, SUBJECT, after.id(), after.regionCode(), before, after)
                                .because(reason)));
    }

    Uni<Void> opened(Tx tx, Caller caller, ListingView listing) {
        Fact opened = fact(FactKind.LISTING_OPENED, listing, listing.decidedOn())
                .detailed(detail(listing))
                .build();
        return facts.append(tx, caller, opened);
    }

    /** @param outcome delisted, or taken over by a higher authority */
    Uni<Void> closed(Tx tx, Caller caller, ListingView listing, ListingStatus outcome, LocalDate on) {
        Map<String, String> detail = detail(listing);
        detail.put("outcome", outcome.name());
        return facts.append(
                tx,
                caller,
                fact(FactKind.LISTING_CLOSED, listing, on).detailed(detail).build());
    }

    private static FactBuilder fact(FactKind kind, ListingView listing, LocalDate on) {
        return Fact.of(kind, SUBJECT, listing.id(), listing.regionCode(), on)
                .inCampaigns(listing.campaignIds())
                .ofEnterprise(listing.enterpriseId())
                .byOrganisation(listing.organisationId(), listing.level().name())
                .ofCategory(listing.target().type().name());
    }

    private static Map<String, String> detail(ListingView listing) {
        Map<String, String> detail = new HashMap<>();
        detail.put("documentNumber", listing.documentNumber());
        detail.put("level", listing.level().name());
        if (listing.target().type() == TargetType.HAZARD) {
            detail.put("hazardId", listing.target().id().toString());
        }
        return detail;
    }
}
