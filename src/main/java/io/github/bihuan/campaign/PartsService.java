package io.github.bihuan.campaign;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.campaign.CampaignAmendments.Change;
import io.github.bihuan.campaign.PartsApi.Document;
import io.github.bihuan.campaign.PartsApi.GroupMember;
import io.github.bihuan.campaign.PartsApi.LeadingGroup;
import io.github.bihuan.campaign.PartsApi.NewDocument;
import io.github.bihuan.campaign.PartsApi.NewLeadingGroup;
import io.github.bihuan.campaign.PartsApi.NewSchedule;
import io.github.bihuan.campaign.PartsApi.Schedule;
import io.github.bihuan.campaign.domain.CampaignProblem;
import io.github.bihuan.campaign.domain.CampaignRules;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.identity.Officials;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.problem.Violation;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Keeps the parts of a campaign that are neither stage nor notice: leading group, documents, report schedules. */
@Singleton
final class PartsService {

    private final Database database;
    private final Commands commands;
    private final PartsRepository repository;
    private final ScheduleRepository schedules;
    private final CampaignRepository campaigns;
    private final OwnCampaigns own;
    private final CampaignAmendments amendments;
    private final Officials officials;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    PartsService(
            Database database,
            Commands commands,
            PartsRepository repository,
            ScheduleRepository schedules,
            CampaignRepository campaigns,
            OwnCampaigns own,
            CampaignAmendments amendments,
            Officials officials,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.repository = repository;
        this.schedules = schedules;
        this.campaigns = campaigns;
        this.own = own;
        this.amendments = amendments;
        this.officials = officials;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<LeadingGroup> leadingGroup(Caller caller, UUID campaignId) {
        return database.read(caller.scope(), tx -> leadingGroup(tx, caller, campaignId));
    }

    Uni<LeadingGroup> replaceLeadingGroup(Caller caller, UUID campaignId, NewLeadingGroup request) {
        List<GroupMember> members = request.members().stream()
                .sorted(Comparator.comparing(GroupMember::rank))
                .toList();
        requireTerms(members);
        return commands.runInSession(caller, request, LeadingGroup.class, tx -> own.lockSeen(caller, campaignId)
                .invoke(own::requireLiving)
                .call(campaign -> requireOfficials(tx, members))
                .flatMap(campaign -> replace(tx, caller, campaign, members)));
    }

    Uni<Page<Document>> documents(Caller caller, UUID campaignId, PageRequest page) {
        return database.read(caller.scope(), tx -> own.seen(tx, caller, campaignId)
                .chain(() -> repository.documents(tx, campaignId, page))
                .map(found -> Page.of(found, page, document -> List.of(document.id()))));
    }

    Uni<Document> document(Caller caller, UUID campaignId, UUID id) {
        return database.read(caller.scope(), tx -> own.seen(tx, caller, campaignId)
                .chain(() -> repository.document(tx, campaignId, id))
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("文件"))));
    }

    Uni<Document> addDocument(Caller caller, UUID campaignId, NewDocument request) {
        var document = new Document(
                ids.next(),
                request.kind(),
                request.documentNumber(),
                request.title().strip(),
                request.issuer(),
                request.issuedOn(),
                request.link());
        return commands.runInSession(caller, request, Document.class, tx -> own.lockLiving(caller, campaignId)
                .call(campaign -> request.orders()
                        ? ordered(
                                tx,
                                caller,
                                campaign,
                                Change.adding(request.reason(), request.documentNumber(), "document", document))
                        : Uni.createFrom().voidItem())
                .call(campaign -> repository.add(tx, campaignId, document, now()))
                .call(campaign -> journal.record(
                        tx, caller, added("CAMPAIGN_DOCUMENT_ADDED", campaign, document, request.reason())))
                .replaceWith(document));
    }

    Uni<Page<Schedule>> schedules(Caller caller, UUID campaignId, PageRequest page) {
        return database.read(caller.scope(), tx -> own.seen(tx, caller, campaignId)
                .chain(() -> schedules.list(tx, campaignId, page))
                .map(found -> Page.of(found, page, schedule -> List.of(schedule.id()))));
    }

    Uni<Schedule> schedule(Caller caller, UUID campaignId, UUID id) {
        return database.read(
                caller.scope(), tx -> own.seen(tx, caller, campaignId).chain(() -> schedule(tx, campaignId, id)));
    }

    Uni<Schedule> addSchedule(Caller caller, UUID campaignId, NewSchedule request) {
        List<Violation> wrong = request.rule().violations();
        if (!wrong.isEmpty()) {
            throw new BusinessRuleViolation(CampaignProblem.SCHEDULE_INVALID, "报送安排有 " + wrong.size() + " 处不正确", wrong);
        }
        UUID id = ids.next();
        return commands.runInSession(caller, request, Schedule.class, tx -> own.lockLiving(caller, campaignId)
                .call(campaign ->
                        ordered(tx, caller, campaign, Change.adding(request.reason(), null, "reportSchedule", request)))
                .call(campaign -> schedules.add(tx, campaignId, id, request, now()))
                .call(campaign ->
                        journal.record(tx, caller, added("REPORT_SCHEDULE_ADDED", campaign, request, request.reason())))
                .chain(() -> schedule(tx, campaignId, id)));
    }

    private Uni<Void> ordered(Tx tx, Caller caller, CampaignEntity campaign, Change change) {
        CampaignRules.requireAddition(campaign.statusOn(BusinessTime.today(clock)), change.reason());
        return amendments.note(tx, caller, campaign, change);
    }

    private Uni<LeadingGroup> replace(Tx tx, Caller caller, CampaignEntity campaign, List<GroupMember> members) {
        return repository.members(tx, campaign.id()).flatMap(before -> repository
                .replaceMembers(tx, campaign.id(), members)
                .chain(() -> campaigns.touch(tx, campaign.id(), now()))
                .chain(() -> journal.record(
                        tx,
                        caller,
                        JournalEntry.changed(
                                "LEADING_GROUP_SET",
                                CampaignService.SUBJECT,
                                campaign.id(),
                                campaign.regionCode(),
                                before,
                                members)))
                .chain(() -> leadingGroup(tx, caller, campaign.id())));
    }

    private Uni<LeadingGroup> leadingGroup(Tx tx, Caller caller, UUID campaignId) {
        return own.seen(tx, caller, campaignId).flatMap(campaign -> repository
                .members(tx, campaignId)
                .map(members -> new LeadingGroup(campaignId, campaign.version(), members)));
    }

    private Uni<Void> requireOfficials(Tx tx, List<GroupMember> members) {
        return Multi.createFrom()
                .iterable(members)
                .filter(member -> member.officialId() != null)
                .onItem()
                .transformToUniAndConcatenate(
                        member -> officials.requireActive(tx, member.officialId(), "members.officialId"))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static void requireTerms(List<GroupMember> members) {
        members.forEach(member -> {
            if (member.validFrom() != null
                    && member.validTo() != null
                    && member.validTo().isBefore(member.validFrom())) {
                throw CampaignProblem.END_BEFORE_START.on("members.validTo", member.post() + "的任期结束早于开始");
            }
        });
    }

    private Uni<Schedule> schedule(Tx tx, UUID campaignId, UUID id) {
        return schedules.find(tx, campaignId, id).map(found -> found.orElseThrow(() -> CommonProblem.notFound("报送安排")));
    }

    private static JournalEntry added(String action, CampaignEntity campaign, Object part, String reason) {
        return JournalEntry.created(action, CampaignService.SUBJECT, campaign.id(), campaign.regionCode(), part)
                .because(reason);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
