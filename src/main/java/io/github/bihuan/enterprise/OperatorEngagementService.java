package io.github.bihuan.enterprise;

import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.enterprise.OperatorEngagementApi.EngagementEnding;
import io.github.bihuan.enterprise.OperatorEngagementApi.EngagementView;
import io.github.bihuan.enterprise.OperatorEngagementApi.NewEngagement;
import io.github.bihuan.enterprise.domain.DocumentDates;
import io.github.bihuan.enterprise.domain.EnterpriseProblem;
import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.identity.Role;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Records who begins and ends to work as a special operator, and shows who does so without a valid certificate (无证上岗). */
@Singleton
class OperatorEngagementService {

    private static final String SUBJECT = "SPECIAL_OPERATOR_ENGAGEMENT";
    /** Who reads whole names, besides the enterprise's own people; each reading is in the journal. */
    private static final Set<Role> OFFICES = Set.of(Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE);

    private final Database database;
    private final Commands commands;
    private final Enterprises enterprises;
    private final OperatorEngagementRepository engagements;
    private final DocumentWriter documents;
    private final Clock clock;

    OperatorEngagementService(
            Database database,
            Commands commands,
            Enterprises enterprises,
            OperatorEngagementRepository engagements,
            DocumentWriter documents,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.enterprises = enterprises;
        this.engagements = engagements;
        this.documents = documents;
        this.clock = clock;
    }

    Uni<EngagementView> begin(Caller caller, NewEngagement request) {
        documents.requirePast(request.engagedOn(), "engagedOn");
        return commands.run(caller, request, EngagementView.class, tx -> enterprises
                .named(tx, caller.scope(), request.enterpriseId(), "enterpriseId")
                .chain(() -> enterprises.lock(tx, caller.scope(), request.enterpriseId()))
                .flatMap(enterprise -> write(tx, caller, enterprise, request)));
    }

    /** The client must have seen the newest version. */
    Uni<EngagementView> end(Caller caller, UUID id, EngagementEnding request) {
        documents.requirePast(request.endedOn(), "endedOn");
        return commands.run(caller, request, EngagementView.class, tx -> engagements
                .lock(tx, caller.scope(), id, today())
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("特种作业人员上岗登记")))
                .invoke(before -> check(caller, before, request))
                .flatMap(before -> end(tx, caller, before, request)));
    }

    Uni<Page<EngagementView>> list(Caller caller, OperatorEngagementFilter filter, PageRequest page) {
        LocalDate day = filter.on == null ? today() : filter.on;
        return database.read(caller.scope(), tx -> engagements
                .list(tx, caller.scope(), filter, day, page)
                .map(found -> Page.of(found, page, engagement -> List.of(engagement.id()))
                        .map(EngagementView::masked))
                .flatMap(shown -> shown.counted(page, () -> engagements.count(tx, caller.scope(), filter, day))));
    }

    /** With the whole name for those who keep the record; that it was read is then in the journal before it is answered. */
    Uni<EngagementView> get(Caller caller, UUID id) {
        return readsNames(caller.actor())
                ? database.write(caller.scope(), tx -> require(tx, caller, id)
                        .call(found -> documents.journal(
                                tx,
                                caller,
                                JournalEntry.created(SUBJECT + "_READ", SUBJECT, id, found.regionCode(), null))))
                : database.read(caller.scope(), tx -> require(tx, caller, id)).map(EngagementView::masked);
    }

    private Uni<EngagementView> write(Tx tx, Caller caller, EnterpriseRef enterprise, NewEngagement request) {
        var engagement = new EngagementView(
                documents.nextId(),
                0,
                enterprise.id(),
                enterprise.name(),
                enterprise.regionCode(),
                request.operatorName(),
                request.workType(),
                request.engagedOn(),
                request.engagedBy(),
                null,
                null,
                null,
                documents.now(),
                caller.actor().subject());
        return engagements
                .isEngaged(tx, enterprise.id(), engagement.operatorName(), engagement.workType())
                .invoke(OperatorEngagementService::refuseEngaged)
                .chain(() -> engagements.insert(tx, engagement))
                .chain(() -> require(tx, caller, engagement.id()))
                .call(written -> documents.journal(
                        tx,
                        caller,
                        JournalEntry.created(SUBJECT, SUBJECT, written.id(), written.regionCode(), written.masked())
                                .on(written.engagedOn())));
    }

    private static void check(Caller caller, EngagementView before, EngagementEnding request) {
        caller.ifMatch().require(before.version());
        if (before.endedOn() != null) {
            throw new BusinessRuleViolation(
                    EnterpriseProblem.ENGAGEMENT_ENDED, null, "该人员已于 " + before.endedOn() + " 离岗");
        }
        DocumentDates.requireOrder(before.engagedOn(), request.endedOn(), "endedOn");
    }

    private Uni<EngagementView> end(Tx tx, Caller caller, EngagementView before, EngagementEnding request) {
        return engagements
                .end(tx, before.id(), request, documents.now())
                .chain(() -> require(tx, caller, before.id()))
                .call(after -> documents.journal(
                        tx,
                        caller,
                        JournalEntry.changed(
                                        SUBJECT + "_ENDING",
                                        SUBJECT,
                                        after.id(),
                                        after.regionCode(),
                                        before.masked(),
                                        after.masked())
                                .because(after.endReason())
                                .on(after.endedOn())));
    }

    private Uni<EngagementView> require(Tx tx, Caller caller, UUID id) {
        return engagements
                .find(tx, caller.scope(), id, today())
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("特种作业人员上岗登记")));
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }

    private static boolean readsNames(Actor actor) {
        return actor.enterpriseId() != null || OFFICES.stream().anyMatch(actor::is);
    }

    private static void refuseEngaged(boolean engaged) {
        if (engaged) {
            throw new BusinessRuleViolation(
                    EnterpriseProblem.DUPLICATE_ENGAGEMENT, "operatorName", "该人员在该企业已登记从事此项作业，且尚未离岗");
        }
    }
}
