package io.github.bihuan.campaign;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.campaign.CampaignApi.Campaign;
import io.github.bihuan.campaign.CampaignApi.Cancellation;
import io.github.bihuan.campaign.CampaignApi.Closure;
import io.github.bihuan.campaign.CampaignApi.Publication;
import io.github.bihuan.campaign.domain.CampaignAct;
import io.github.bihuan.campaign.domain.CampaignProblem;
import io.github.bihuan.campaign.domain.CampaignRules;
import io.github.bihuan.campaign.domain.CampaignStatus;
import io.github.bihuan.campaign.domain.CampaignTransitions;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.Violation;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The documents that move a campaign: publication, closure, cancellation. */
@Singleton
final class CampaignLifeCycle {

    private final Commands commands;
    private final CampaignRepository repository;
    private final CampaignRows rows;
    private final OwnCampaigns own;
    private final Journal journal;
    private final Clock clock;

    CampaignLifeCycle(
            Commands commands,
            CampaignRepository repository,
            CampaignRows rows,
            OwnCampaigns own,
            Journal journal,
            Clock clock) {
        this.commands = commands;
        this.repository = repository;
        this.rows = rows;
        this.own = own;
        this.journal = journal;
        this.clock = clock;
    }

    Uni<Campaign> publish(Caller caller, UUID id, Publication document) {
        return commands.runInSession(caller, document, Campaign.class, tx -> own.lockSeen(caller, id)
                .invoke(campaign -> require(campaign, CampaignAct.PUBLICATION))
                .call(campaign -> requireComplete(tx, campaign))
                .flatMap(campaign ->
                        moved(tx, caller, campaign.publish(clock.instant()), "CAMPAIGN_PUBLISHED", document.note())));
    }

    Uni<Campaign> close(Caller caller, UUID id, Closure document) {
        return commands.runInSession(caller, document, Campaign.class, tx -> own.lockSeen(caller, id)
                .invoke(campaign -> require(campaign, CampaignAct.CLOSURE))
                .invoke(campaign -> requireGrounds(document))
                .map(campaign -> campaign.close(document.reason(), document.finalReport(), clock.instant()))
                .flatMap(campaign -> moved(tx, caller, campaign, "CAMPAIGN_CLOSED", document.reason())));
    }

    Uni<Campaign> cancel(Caller caller, UUID id, Cancellation document) {
        return commands.runInSession(caller, document, Campaign.class, tx -> own.lockSeen(caller, id)
                .invoke(campaign -> require(campaign, CampaignAct.CANCELLATION))
                .map(campaign -> campaign.cancel(document.reason(), clock.instant()))
                .flatMap(campaign -> moved(tx, caller, campaign, "CAMPAIGN_CANCELLED", document.reason())));
    }

    private Uni<Campaign> moved(Tx tx, Caller caller, CampaignEntity campaign, String action, String reason) {
        return rows.flush()
                .chain(() -> own.seen(tx, caller, campaign.id()))
                .call(after -> journal.record(tx, caller, entry(action, after).because(reason)));
    }

    private static JournalEntry entry(String action, Campaign after) {
        return JournalEntry.changed(
                action,
                CampaignService.SUBJECT,
                after.id(),
                after.regionCode(),
                null,
                Map.of("status", after.status(), "version", after.version()));
    }

    private CampaignStatus require(CampaignEntity campaign, CampaignAct act) {
        return CampaignTransitions.require(campaign.statusOn(today()), act);
    }

    private Uni<Void> requireComplete(Tx tx, CampaignEntity campaign) {
        CampaignContent content = campaign.content();
        return repository
                .countSchedules(tx, campaign.id())
                .invoke(schedules -> new CampaignRules.Publication(
                                content.issuerOrganisationId() != null,
                                content.startOn(),
                                content.endOn(),
                                campaign.regionCode(),
                                content.responsibleOrganisationIds().size(),
                                schedules)
                        .requireComplete())
                .replaceWithVoid();
    }

    private static void requireGrounds(Closure document) {
        List<Violation> missing = new ArrayList<>();
        if (isBlank(document.reason())) {
            missing.add(new Violation("reason", "理由必须填写"));
        }
        if (isBlank(document.finalReport())) {
            missing.add(new Violation("finalReport", "总结报告（文号或链接）必须填写"));
        }
        if (!missing.isEmpty()) {
            throw new BusinessRuleViolation(CampaignProblem.CLOSURE_INCOMPLETE, "结束行动须说明理由并注明总结报告", missing);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }
}
