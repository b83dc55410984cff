package io.github.bihuan.activity;

import io.github.bihuan.activity.ActivityApi.ActivityFilter;
import io.github.bihuan.activity.ActivityApi.ActivityView;
import io.github.bihuan.activity.ActivityApi.NewActivity;
import io.github.bihuan.activity.ActivityApi.Withdrawal;
import io.github.bihuan.activity.domain.ActivityRules;
import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.campaign.CampaignRef;
import io.github.bihuan.campaign.Campaigns;
import io.github.bihuan.enterprise.Enterprises;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.identity.OrganisationRef;
import io.github.bihuan.identity.Organisations;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.statistics.FactKind;
import io.github.bihuan.statistics.FactStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Activities: recorded with their fact, withdrawn when wrong, nothing else changes. */
@Singleton
class ActivityService {

    private static final String SUBJECT = "ACTIVITY";

    private final Database database;
    private final Commands commands;
    private final ActivityRepository activities;
    private final Campaigns campaigns;
    private final Enterprises enterprises;
    private final Organisations organisations;
    private final FactStore facts;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    ActivityService(
            Database database,
            Commands commands,
            ActivityRepository activities,
            Campaigns campaigns,
            Enterprises enterprises,
            Organisations organisations,
            FactStore facts,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.activities = activities;
        this.campaigns = campaigns;
        this.enterprises = enterprises;
        this.organisations = organisations;
        this.facts = facts;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Page<ActivityView>> list(Caller caller, ActivityFilter filter, PageRequest page) {
        return database.read(caller.scope(), tx -> activities
                .list(tx, caller.scope(), filter, page)
                .map(found -> Page.of(found, page, view -> List.of(view.id())))
                .flatMap(shown -> shown.counted(page, () -> activities.count(tx, caller.scope(), filter))));
    }

    Uni<ActivityView> get(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> require(tx, caller, id));
    }

    Uni<ActivityView> record(Caller caller, NewActivity request) {
        ActivityRules.check(
                new ActivityRules.Entry(
                        request.kind(),
                        request.heldOn(),
                        request.enterpriseId(),
                        request.quantity(),
                        request.amountYuan(),
                        request.details()),
                BusinessTime.today(clock));
        return commands.run(caller, request, ActivityView.class, tx -> checkEnterprise(tx, caller, request)
                .chain(() -> organiser(tx, caller, request.organisationId()))
                .flatMap(organiser -> write(tx, caller, request, organiser)));
    }

    Uni<ActivityView> withdraw(Caller caller, UUID id, Withdrawal request) {
        return commands.run(caller, request, ActivityView.class, tx -> activities
                .lock(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("工作活动")))
                .invoke(before -> caller.ifMatch().require(before.version()))
                .flatMap(before -> withdraw(tx, caller, before, request)));
    }

    private Uni<Void> checkEnterprise(Tx tx, Caller caller, NewActivity request) {
        return request.enterpriseId() == null
                ? Uni.createFrom().voidItem()
                : enterprises
                        .named(tx, caller.scope(), request.enterpriseId(), "enterpriseId")
                        .replaceWithVoid();
    }

    /** Named, the caller's own, or – without either – the caller's region. */
    private Uni<Organiser> organiser(Tx tx, Caller caller, UUID named) {
        UUID id = named == null ? caller.actor().organisationId() : named;
        return id == null
                ? Uni.createFrom().item(Organiser.of(caller))
                : organisations
                        .requireActive(tx, id, "organisationId")
                        .invoke(found -> requireInside(caller, found))
                        .map(Organiser::of);
    }

    private static void requireInside(Caller caller, OrganisationRef organisation) {
        if (!caller.scope().containsRegion(organisation.regionCode())) {
            throw new BusinessRuleViolation(CommonProblem.UNKNOWN_REFERENCE, "organisationId", "所引用的组织机构不在您的管辖范围内");
        }
    }

    private Uni<ActivityView> write(Tx tx, Caller caller, NewActivity request, Organiser organiser) {
        UUID id = ids.next();
        return campaigns
                .requireAll(tx, caller.scope(), request.campaignIds(), "campaignIds")
                .map(found -> found.stream().map(CampaignRef::id).toList())
                .flatMap(counted -> insert(tx, caller, id, request, organiser, counted));
    }

    private Uni<ActivityView> insert(
            Tx tx, Caller caller, UUID id, NewActivity request, Organiser organiser, List<UUID> counted) {
        return activities
                .insert(tx, id, request, organiser, counted, clock.instant())
                .chain(() -> require(tx, caller, id))
                .call(after -> facts.append(tx, caller, ActivityFacts.of(SUBJECT, after)))
                .call(after -> journal.record(
                        tx, caller, JournalEntry.created("ACTIVITY_RECORDED", SUBJECT, id, after.regionCode(), after)));
    }

    private Uni<ActivityView> withdraw(Tx tx, Caller caller, ActivityView before, Withdrawal request) {
        ActivityRules.withdrawn(before.withdrawnOn());
        FactKind kind = ActivityFacts.kind(before.kind());
        return activities
                .withdraw(tx, before.id(), BusinessTime.today(clock), request.reason())
                .chain(() -> facts.voidAll(tx, caller, before.id(), kind))
                .chain(() -> require(tx, caller, before.id()))
                .call(after -> journal.record(
                        tx,
                        caller,
                        JournalEntry.changed(
                                        "ACTIVITY_WITHDRAWN", SUBJECT, after.id(), after.regionCode(), before, after)
                                .because(request.reason())));
    }

    private Uni<ActivityView> require(Tx tx, Caller caller, UUID id) {
        return activities
                .find(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("工作活动")));
    }
}
