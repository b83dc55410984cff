package io.github.bihuan.escalation;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.campaign.CampaignRef;
import io.github.bihuan.campaign.Campaigns;
import io.github.bihuan.escalation.LadderApi.Activation;
import io.github.bihuan.escalation.LadderApi.Findings;
import io.github.bihuan.escalation.LadderApi.LadderEntry;
import io.github.bihuan.escalation.LadderApi.LadderVersion;
import io.github.bihuan.escalation.LadderApi.NewLadder;
import io.github.bihuan.escalation.LadderRepository.Origin;
import io.github.bihuan.escalation.domain.EscalationProblem;
import io.github.bihuan.escalation.domain.LadderCheck;
import io.github.bihuan.escalation.domain.LadderDefinition;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.escalation.domain.LadderStatus;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.problem.Violation;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Keeps the ladders of campaigns: draft, check, activation. A running clock keeps the ladder it was started with. */
@Singleton
final class LadderService {

    private static final String SUBJECT = "LADDER";

    private final Database database;
    private final Commands commands;
    private final Campaigns campaigns;
    private final LadderRepository repository;
    private final ReachRepository reach;
    private final Ladders ladders;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    LadderService(
            Database database,
            Commands commands,
            Campaigns campaigns,
            LadderRepository repository,
            ReachRepository reach,
            Ladders ladders,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.campaigns = campaigns;
        this.repository = repository;
        this.reach = reach;
        this.ladders = ladders;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Page<LadderVersion>> versions(Caller caller, UUID campaignId, PageRequest page) {
        return ladders.publish()
                .chain(() -> database.read(caller.scope(), tx -> campaigns
                        .seen(tx, caller, campaignId)
                        .chain(() -> repository.versions(tx, campaignId, page))))
                .map(found -> Page.of(found, page, version -> List.of(version.id())));
    }

    Uni<LadderVersion> version(Caller caller, UUID campaignId, UUID id) {
        return database.read(
                caller.scope(), tx -> campaigns.seen(tx, caller, campaignId).chain(() -> version(tx, campaignId, id)));
    }

    Uni<Findings> check(Caller caller, UUID campaignId, UUID id) {
        return database.read(
                        caller.scope(),
                        tx -> campaigns.seen(tx, caller, campaignId).flatMap(campaign -> version(tx, campaignId, id)
                                .flatMap(version -> problems(tx, campaign, version))))
                .map(Findings::of);
    }

    /** A new version as a draft; nothing runs on it yet. */
    Uni<LadderVersion> draft(Caller caller, UUID campaignId, NewLadder request) {
        UUID id = ids.next();
        return commands.run(caller, request, LadderVersion.class, tx -> campaigns
                .lockOwn(tx, caller, campaignId)
                .flatMap(campaign -> repository
                        .nextVersion(tx, code(campaign))
                        .map(number -> request.definition(code(campaign), number))
                        .flatMap(ladder -> repository.add(
                                tx, id, campaignId, ladder, origin(caller, LadderStatus.DRAFT, request.reason())))
                        .chain(() -> version(tx, campaignId, id))
                        .call(made -> journal.record(
                                tx,
                                caller,
                                JournalEntry.created("LADDER_DRAFTED", SUBJECT, id, campaign.regionCode(), made)
                                        .because(request.reason())))));
    }

    /** From now on new clocks of the campaign's hazards run on this version. */
    Uni<LadderVersion> activate(Caller caller, UUID campaignId, UUID id, Activation request) {
        return commands.run(caller, request, LadderVersion.class, tx -> campaigns
                .lockOwn(tx, caller, campaignId)
                .invoke(campaign -> caller.ifMatch().require(campaign.version()))
                .flatMap(campaign -> version(tx, campaignId, id)
                        .invoke(LadderService::requireDraft)
                        .call(draft -> problems(tx, campaign, draft).invoke(LadderService::refuse))
                        .call(draft -> repository.activate(
                                tx, campaignId, id, origin(caller, LadderStatus.ACTIVE, request.reason())))
                        .call(draft -> campaigns.useLadder(tx, campaignId, draft.code(), draft.version()))
                        .call(draft -> journal.record(
                                tx,
                                caller,
                                JournalEntry.changed(
                                                "LADDER_ACTIVATED",
                                                SUBJECT,
                                                id,
                                                campaign.regionCode(),
                                                new LadderKey(campaign.ladderCode(), campaign.ladderVersion()),
                                                new LadderKey(draft.code(), draft.version()))
                                        .because(request.reason())))
                        .chain(() -> version(tx, campaignId, id))));
    }

    private Uni<LadderVersion> version(Tx tx, UUID campaignId, UUID id) {
        return repository
                .find(tx, campaignId, id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("升级阶梯")));
    }

    private Uni<List<LadderCheck.Problem>> problems(Tx tx, CampaignRef campaign, LadderVersion version) {
        var ladder = new LadderDefinition(
                        version.code(),
                        version.version(),
                        version.name(),
                        version.alwaysTo(),
                        version.steps().stream().map(LadderEntry::entry).toList())
                .toLadder();
        return reach.of(tx, campaign.regionCode(), BusinessTime.today(clock))
                .map(regions -> LadderCheck.problems(ladder, regions));
    }

    private static void requireDraft(LadderVersion version) {
        if (version.status() != LadderStatus.DRAFT) {
            throw EscalationProblem.LADDER_NOT_DRAFT.on(
                    "status", "该版本的状态为" + version.status().label());
        }
    }

    private static void refuse(List<LadderCheck.Problem> problems) {
        if (!problems.isEmpty()) {
            throw new BusinessRuleViolation(
                    EscalationProblem.LADDER_UNSOUND,
                    "升级阶梯有 " + problems.size() + " 处问题",
                    problems.stream()
                            .map(problem -> new Violation(
                                    problem.step() == null ? "steps" : "steps." + problem.step(), problem.detail()))
                            .toList());
        }
    }

    private Origin origin(Caller caller, LadderStatus status, String reason) {
        return new Origin(
                status,
                reason,
                clock.instant().atOffset(ZoneOffset.UTC),
                caller.actor().subject());
    }

    /** A campaign's own ladders carry the campaign's code. */
    private static String code(CampaignRef campaign) {
        String own = campaign.code().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
        return own.equals("default") ? "default-" + campaign.id() : own;
    }
}
