package io.github.bihuan.supervision;

import io.github.bihuan.hazard.Hazards;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.region.RegionCode;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.supervision.ListingApi.Delisting;
import io.github.bihuan.supervision.ListingApi.ListingView;
import io.github.bihuan.supervision.ListingApi.Progress;
import io.github.bihuan.supervision.ListingApi.ProgressView;
import io.github.bihuan.supervision.domain.ListingAct;
import io.github.bihuan.supervision.domain.ListingAuthority;
import io.github.bihuan.supervision.domain.ListingStatus;
import io.github.bihuan.supervision.domain.ListingTransitions;
import io.github.bihuan.supervision.domain.SupervisionProblem;
import io.github.bihuan.supervision.domain.TargetType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads listings, keeps their progress and delists. */
@Singleton
class ListingService {

    private final Database database;
    private final Commands commands;
    private final ListingReadRepository listings;
    private final ListingRepository rows;
    private final ListingAccess access;
    private final ListingTargets targets;
    private final ListingNotices notices;
    private final Hazards hazards;
    private final Ids ids;
    private final Clock clock;

    ListingService(
            Database database,
            Commands commands,
            ListingReadRepository listings,
            ListingRepository rows,
            ListingAccess access,
            ListingTargets targets,
            ListingNotices notices,
            Hazards hazards,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.listings = listings;
        this.rows = rows;
        this.access = access;
        this.targets = targets;
        this.notices = notices;
        this.hazards = hazards;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Page<ListingView>> list(Caller caller, ListingFilter filter, PageRequest page) {
        return database.read(caller.scope(), tx -> listings.list(tx, caller.scope(), filter, page)
                .map(found -> Page.of(found, page, view -> List.of(view.id())))
                .flatMap(shown -> shown.counted(page, () -> listings.count(tx, caller.scope(), filter))));
    }

    Uni<ListingView> get(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> access.require(tx, caller, id));
    }

    Uni<Page<ProgressView>> progress(Caller caller, UUID id, PageRequest page) {
        return database.read(caller.scope(), tx -> access.require(tx, caller, id)
                .chain(() -> listings.progress(tx, id, page))
                .map(found -> Page.of(found, page, report -> List.of(report.id()))));
    }

    /** A report appends; only the request for delisting moves the listing and needs the version. */
    Uni<ListingView> report(Caller caller, UUID id, Progress request) {
        return commands.run(caller, request, ListingView.class, tx -> access.lock(tx, caller, id)
                .flatMap(before -> report(tx, caller, before, request)));
    }

    Uni<ListingView> delist(Caller caller, UUID id, Delisting request) {
        return commands.run(caller, request, ListingView.class, tx -> access.lock(tx, caller, id)
                .invoke(before -> caller.ifMatch().require(before.version()))
                .call(before -> listings.parties(tx, id)
                        .invoke(parties ->
                                parties.requireOtherThanRequester(caller.actor().subject())))
                .flatMap(before -> delist(tx, caller, before, request)));
    }

    private Uni<ListingView> report(Tx tx, Caller caller, ListingView before, Progress request) {
        ListingStatus next = before.status();
        if (request.requestsDelisting()) {
            caller.ifMatch().require(before.version());
            next = ListingTransitions.require(before.status(), ListingAct.REQUEST_DELISTING);
        }
        SupervisionProblem.ILLEGAL_TRANSITION.unless(
                before.status().inForce(), null, "挂牌督办当前状态为“" + before.status().label() + "”，不能报告进展");
        checkDay(before, request.reportedOn(), "reportedOn");
        return rows.report(tx, ids.next(), before.id(), next, request, caller.actor())
                .chain(() -> access.changed(tx, caller, "LISTING_PROGRESS", before, null));
    }

    private Uni<ListingView> delist(Tx tx, Caller caller, ListingView before, Delisting request) {
        ListingStatus next = ListingTransitions.require(
                before.status(), request.grants() ? ListingAct.DELIST : ListingAct.REFUSE_DELISTING);
        requireAuthority(caller, before);
        checkDay(before, request.delistedOn(), "delistedOn");
        boolean ends = next == ListingStatus.DELISTED;
        return (ends ? targets.requireSettled(tx, caller, before) : nothing())
                .chain(() -> rows.delist(tx, before.id(), next, request))
                .chain(() -> ends ? closed(tx, caller, before, request) : nothing())
                .chain(() -> access.changed(tx, caller, "LISTING_DELISTING", before, request.opinion()));
    }

    /** 摘牌只由挂牌机关办理：the same level, and the same region unless the province decided. */
    private static void requireAuthority(Caller caller, ListingView before) {
        String region = caller.actor().regionCode();
        ListingAuthority.require(before.level(), new RegionCode(region).level());
        SupervisionProblem.WRONG_AUTHORITY.unless(region.equals(before.decidedRegionCode()), null, "只能由作出挂牌决定的机关摘牌");
    }

    private Uni<Void> closed(Tx tx, Caller caller, ListingView before, Delisting request) {
        Uni<Void> marked = before.target().type() == TargetType.HAZARD
                ? hazards.markDelisted(tx, caller, before.target().id()).replaceWithVoid()
                : nothing();
        return notices.delisted(tx, caller, before, request)
                .chain(() -> marked)
                .chain(() -> access.closed(tx, caller, before, ListingStatus.DELISTED, request.delistedOn()));
    }

    private void checkDay(ListingView listing, LocalDate day, String field) {
        SupervisionProblem.DATES.unless(!day.isAfter(BusinessTime.today(clock)), field, "日期不得晚于今天");
        SupervisionProblem.DATES.unless(
                listing.decidedOn() == null || !day.isBefore(listing.decidedOn()), field, "日期不得早于挂牌决定日期");
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
