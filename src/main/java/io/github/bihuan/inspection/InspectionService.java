package io.github.bihuan.inspection;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.campaign.CampaignRef;
import io.github.bihuan.campaign.Campaigns;
import io.github.bihuan.enterprise.EnterpriseRef;
import io.github.bihuan.enterprise.Enterprises;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.inspection.InspectionApi.Cancellation;
import io.github.bihuan.inspection.InspectionApi.InspectionChange;
import io.github.bihuan.inspection.InspectionApi.NewInspection;
import io.github.bihuan.inspection.domain.InspectionAct;
import io.github.bihuan.inspection.domain.InspectionProgress;
import io.github.bihuan.inspection.domain.InspectionStatus;
import io.github.bihuan.inspection.domain.InspectionTransitions;
import io.github.bihuan.inspection.domain.Visit;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.CodeNumbersRepository;
import io.github.bihuan.shared.id.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Plans inspections and keeps their record until it is signed: one transaction per use case. */
@Singleton
class InspectionService {

    static final String SUBJECT = "INSPECTION";

    private final Database database;
    private final Commands commands;
    private final InspectionReadRepository inspections;
    private final InspectionRepository rows;
    private final InspectionAccess access;
    private final Enterprises enterprises;
    private final Campaigns campaigns;
    private final Organisers organisers;
    private final CodeNumbersRepository numbers;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    InspectionService(
            Database database,
            Commands commands,
            InspectionReadRepository inspections,
            InspectionRepository rows,
            InspectionAccess access,
            Enterprises enterprises,
            Campaigns campaigns,
            Organisers organisers,
            CodeNumbersRepository numbers,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.inspections = inspections;
        this.rows = rows;
        this.access = access;
        this.enterprises = enterprises;
        this.campaigns = campaigns;
        this.organisers = organisers;
        this.numbers = numbers;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Page<InspectionView>> list(Caller caller, InspectionFilter filter, PageRequest page) {
        return database.read(caller.scope(), tx -> inspections
                .list(tx, caller.scope(), filter, page)
                .map(found -> Page.of(found, page, view -> List.of(view.id())).map(view -> shown(caller, view)))
                .flatMap(shown -> counted(tx, caller, filter, page, shown)));
    }

    Uni<InspectionView> get(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> access.require(tx, caller, id))
                .map(view -> shown(caller, view));
    }

    Uni<InspectionView> open(Caller caller, NewInspection request) {
        return commands.run(caller, request, InspectionView.class, tx -> enterprises
                .named(tx, caller.scope(), request.enterpriseId(), "enterpriseId")
                .flatMap(enterprise -> opening(tx, caller, request, enterprise))
                .flatMap(opening -> write(tx, caller, request, opening)));
    }

    Uni<InspectionView> change(Caller caller, UUID id, InspectionChange request) {
        return database.write(caller.scope(), tx -> access.lock(tx, caller, id)
                .call(before -> campaigns.requireAll(tx, caller.scope(), request.campaignIds(), "campaignIds"))
                .flatMap(before -> change(tx, caller, before, request)));
    }

    Uni<InspectionView> cancel(Caller caller, UUID id, Cancellation request) {
        return commands.run(caller, request, InspectionView.class, tx -> access.lock(tx, caller, id)
                .flatMap(before -> {
                    InspectionTransitions.require(before.status(), InspectionAct.CANCEL);
                    return rows.cancel(tx, id, request.reason(), clock.instant())
                            .chain(() ->
                                    access.changed(tx, caller, "INSPECTION_CANCELLATION", before, request.reason()));
                }));
    }

    private Uni<Opening> opening(Tx tx, Caller caller, NewInspection request, EnterpriseRef enterprise) {
        Visit visit = request.visit().checked(clock.instant());
        InspectionStatus status = Recording.opened(request, visit);
        String prefix = Recording.codePrefix(enterprise.regionCode(), clock);
        return campaigns
                .requireAll(tx, caller.scope(), request.campaignIds(), "campaignIds")
                .flatMap(found -> organisers
                        .of(tx, caller.actor(), request.organisationId())
                        .flatMap(organiser -> numbers.next(tx, prefix)
                                .map(number -> new Opening(
                                        ids.next(),
                                        Recording.code(prefix, number),
                                        enterprise.regionCode(),
                                        found.stream().map(CampaignRef::id).toList(),
                                        organiser,
                                        visit,
                                        status))));
    }

    private Uni<InspectionView> write(Tx tx, Caller caller, NewInspection request, Opening opening) {
        return rows.insert(tx, opening, request, clock.instant())
                .chain(() -> access.require(tx, caller, opening.id()))
                .call(after -> journal.record(
                        tx,
                        caller,
                        JournalEntry.created("INSPECTION_OPENED", SUBJECT, after.id(), after.regionCode(), after)));
    }

    private Uni<InspectionView> change(Tx tx, Caller caller, InspectionView before, InspectionChange request) {
        Instant now = clock.instant();
        Visit visit = before.visit().amended(request.visit()).checked(now);
        InspectionStatus status = InspectionProgress.advance(before.status(), visit.reached());
        return rows.change(tx, before, visit, status, request, now)
                .chain(() -> access.changed(tx, caller, "INSPECTION_CHANGE", before, null));
    }

    private Uni<Page<InspectionView>> counted(
            Tx tx, Caller caller, InspectionFilter filter, PageRequest page, Page<InspectionView> shown) {
        return shown.counted(page, () -> inspections.count(tx, caller.scope(), filter));
    }

    private static InspectionView shown(Caller caller, InspectionView view) {
        return caller.scope().enterpriseId() == null ? view : view.forEnterprise();
    }
}
