package io.github.bihuan.inspection;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.campaign.CampaignRef;
import io.github.bihuan.campaign.Campaigns;
import io.github.bihuan.enterprise.EnterpriseRef;
import io.github.bihuan.enterprise.Enterprises;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.inspection.PlanApi.NewPlanned;
import io.github.bihuan.inspection.PlanApi.PlannedFilter;
import io.github.bihuan.inspection.PlanApi.PlannedView;
import io.github.bihuan.inspection.PlanApi.Removal;
import io.github.bihuan.inspection.domain.InspectionProblem;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which enterprises the annual plan of a programme names; whose programme it is writes it. */
@Singleton
class PlanService {

    private static final String SUBJECT = "PLANNED_ENTERPRISE";

    private final Database database;
    private final Commands commands;
    private final PlanRepository plans;
    private final Campaigns campaigns;
    private final Enterprises enterprises;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    PlanService(
            Database database,
            Commands commands,
            PlanRepository plans,
            Campaigns campaigns,
            Enterprises enterprises,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.plans = plans;
        this.campaigns = campaigns;
        this.enterprises = enterprises;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Page<PlannedView>> list(Caller caller, UUID campaign, PlannedFilter filter, PageRequest page) {
        return database.read(caller.scope(), tx -> campaigns
                .seen(tx, caller, campaign)
                .chain(() -> plans.list(tx, caller.scope(), campaign, filter, page))
                .map(found -> Page.of(found, page, view -> List.of(view.regionCode(), view.id())))
                .flatMap(shown -> shown.counted(page, () -> plans.count(tx, caller.scope(), campaign, filter))));
    }

    Uni<PlannedView> get(Caller caller, UUID campaign, UUID id) {
        return database.read(caller.scope(), tx -> require(tx, caller, campaign, id));
    }

    Uni<PlannedView> add(Caller caller, UUID campaign, NewPlanned request) {
        return commands.run(caller, request, PlannedView.class, tx -> campaigns
                .lockOwn(tx, caller, campaign)
                .flatMap(own -> enterprises
                        .named(tx, caller.scope(), request.enterpriseId(), "enterpriseId")
                        .flatMap(enterprise -> write(tx, caller, own, enterprise, request))));
    }

    Uni<PlannedView> remove(Caller caller, UUID campaign, UUID id, Removal request) {
        return commands.run(caller, request, PlannedView.class, tx -> campaigns
                .lockOwn(tx, caller, campaign)
                .chain(() -> plans.lock(tx, caller.scope(), campaign, id))
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("列入计划的企业")))
                .invoke(before -> caller.ifMatch().require(before.version()))
                .flatMap(before -> write(tx, caller, before, request)));
    }

    private Uni<PlannedView> write(
            Tx tx, Caller caller, CampaignRef campaign, EnterpriseRef enterprise, NewPlanned request) {
        LocalDate listedOn = request.listedOn() == null ? today() : request.listedOn();
        LocalDate inspectBy = request.inspectBy() == null ? campaign.endOn() : request.inspectBy();
        requireSound(campaign, enterprise, listedOn, inspectBy);
        UUID id = ids.next();
        return plans.insert(tx, id, campaign.id(), enterprise, request, listedOn, inspectBy, clock.instant())
                .invoke(added -> InspectionProblem.PLAN_DUPLICATE.unless(
                        added == 1, "enterpriseId", "“" + enterprise.name() + "”已列入本行动的计划"))
                .chain(() -> require(tx, caller, campaign.id(), id))
                .call(after -> journal.record(
                        tx,
                        caller,
                        JournalEntry.created("ENTERPRISE_PLANNED", SUBJECT, id, after.regionCode(), after)));
    }

    private void requireSound(CampaignRef campaign, EnterpriseRef enterprise, LocalDate listedOn, LocalDate inspectBy) {
        InspectionProblem.PLAN_INVALID.unless(
                enterprise.regionCode().startsWith(campaign.regionCode()), "enterpriseId", "企业不在行动的实施范围内");
        InspectionProblem.PLAN_INVALID.unless(!listedOn.isAfter(today()), "listedOn", "列入日期不得晚于今天");
        InspectionProblem.PLAN_INVALID.unless(inspectBy != null, "inspectBy", "行动没有结束日期，最迟检查日期必须填写");
        InspectionProblem.PLAN_INVALID.unless(!inspectBy.isBefore(listedOn), "inspectBy", "最迟检查日期不得早于列入日期" + listedOn);
        InspectionProblem.PLAN_INVALID.unless(
                campaign.endOn() == null || !inspectBy.isAfter(campaign.endOn()),
                "inspectBy",
                "最迟检查日期不得晚于行动结束之日" + campaign.endOn());
    }

    private Uni<PlannedView> write(Tx tx, Caller caller, PlannedView before, Removal request) {
        InspectionProblem.PLAN_REMOVED.unless(before.removedOn() == null, null, "该企业已于" + before.removedOn() + "移出计划");
        return plans.remove(tx, before.id(), today(), request.reason(), clock.instant())
                .chain(() -> require(tx, caller, before.campaignId(), before.id()))
                .call(after -> journal.record(
                        tx,
                        caller,
                        JournalEntry.changed(
                                        "ENTERPRISE_UNPLANNED", SUBJECT, after.id(), after.regionCode(), before, after)
                                .because(request.reason())));
    }

    private Uni<PlannedView> require(Tx tx, Caller caller, UUID campaign, UUID id) {
        return plans.find(tx, caller.scope(), campaign, id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("列入计划的企业")));
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }
}
