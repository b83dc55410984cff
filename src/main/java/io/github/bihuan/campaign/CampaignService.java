package io.github.bihuan.campaign;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.campaign.CampaignApi.Amendment;
import io.github.bihuan.campaign.CampaignApi.Campaign;
import io.github.bihuan.campaign.CampaignApi.CampaignPatch;
import io.github.bihuan.campaign.CampaignApi.NewCampaign;
import io.github.bihuan.campaign.CampaignRepository.Filter;
import io.github.bihuan.campaign.domain.CampaignProblem;
import io.github.bihuan.campaign.domain.CampaignRules;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.CodeNumbersRepository;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads campaigns, and writes what their notices say. */
@Singleton
final class CampaignService {

    static final String SUBJECT = "CAMPAIGN";

    private final Database database;
    private final Commands commands;
    private final CampaignRepository repository;
    private final CampaignRows rows;
    private final OwnCampaigns own;
    private final CampaignReferences references;
    private final CampaignAmendments amendments;
    private final Regions regions;
    private final CodeNumbersRepository numbers;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    CampaignService(
            Database database,
            Commands commands,
            CampaignRepository repository,
            CampaignRows rows,
            OwnCampaigns own,
            CampaignReferences references,
            CampaignAmendments amendments,
            Regions regions,
            CodeNumbersRepository numbers,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.repository = repository;
        this.rows = rows;
        this.own = own;
        this.references = references;
        this.amendments = amendments;
        this.regions = regions;
        this.numbers = numbers;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Page<Campaign>> list(Caller caller, Filter filter, PageRequest page) {
        return database.read(caller.scope(), tx -> repository
                .list(tx, caller.scope(), filter, today(), page)
                .map(found -> Page.of(found, page, campaign -> List.of(campaign.id())))
                .flatMap(found -> found.counted(page, () -> repository.count(tx, caller.scope(), filter, today()))));
    }

    Uni<Campaign> one(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> own.seen(tx, caller, id));
    }

    Uni<Page<Amendment>> amendments(Caller caller, UUID id, PageRequest page) {
        return database.read(caller.scope(), tx -> own.seen(tx, caller, id)
                .chain(() -> repository.amendments(tx, id, page))
                .map(found -> Page.of(found, page, amendment -> List.of(amendment.number()))));
    }

    Uni<Campaign> create(Caller caller, NewCampaign request) {
        CampaignRules.requireOrder(request.startOn(), request.endOn());
        return commands.runInSession(caller, request, Campaign.class, tx -> regions.requireWithin(
                        tx, caller.scope(), request.regionCode(), "regionCode")
                .flatMap(region -> insert(tx, caller, request, region.code())));
    }

    Uni<Campaign> change(Caller caller, UUID id, CampaignPatch patch) {
        return commands.runInSession(caller, patch, Campaign.class, tx -> own.lockSeen(caller, id)
                .flatMap(campaign -> change(tx, caller, campaign, patch)));
    }

    private Uni<Campaign> insert(Tx tx, Caller caller, NewCampaign request, String regionCode) {
        CampaignContent content = request.content();
        UUID id = ids.next();
        return references
                .require(tx, caller.scope(), id, null, content, today())
                .chain(() -> code(tx, request, regionCode))
                .map(code -> new CampaignEntity(id, code, regionCode, clock.instant())
                        .write(content, references.ladderVersion(content), clock.instant()))
                .flatMap(rows::persistAndFlush)
                .chain(() -> own.seen(tx, caller, id))
                .call(created -> journal.record(
                        tx, caller, JournalEntry.created("CAMPAIGN_DRAFTED", SUBJECT, id, regionCode, created)));
    }

    private Uni<Campaign> change(Tx tx, Caller caller, CampaignEntity campaign, CampaignPatch patch) {
        CampaignContent before = campaign.content();
        CampaignContent after = patch.over(before);
        Set<String> changed = CampaignContent.changed(before, after);
        CampaignRules.requireOrder(after.startOn(), after.endOn());
        CampaignRules.requireChange(campaign.statusOn(today()), changed, before.endOn(), after.endOn(), patch.reason());
        var amendment = new CampaignAmendments.Change(
                patch.reason(), patch.amendmentDocumentNumber(), before.only(changed), after.only(changed));
        return references
                .require(tx, caller.scope(), campaign.id(), before, after, today())
                .chain(() -> requireStagesInside(tx, campaign.id(), after))
                .chain(() -> amendments.note(tx, caller, campaign, amendment))
                .invoke(() -> campaign.write(after, ladderVersion(campaign, before, after), clock.instant()))
                .chain(rows::flush)
                .chain(() -> changed(tx, caller, campaign, before.only(changed), after.only(changed), patch.reason()));
    }

    /** A ladder that is left as it is keeps its version, the campaign's own too. */
    private int ladderVersion(CampaignEntity campaign, CampaignContent before, CampaignContent after) {
        return after.ladderCode().equals(before.ladderCode())
                ? campaign.ladderVersion()
                : references.ladderVersion(after);
    }

    private Uni<Campaign> changed(
            Tx tx, Caller caller, CampaignEntity campaign, Object before, Object after, String reason) {
        var entry = JournalEntry.changed(
                        "CAMPAIGN_CHANGED", SUBJECT, campaign.id(), campaign.regionCode(), before, after)
                .because(reason);
        return journal.record(tx, caller, entry).chain(() -> own.seen(tx, caller, campaign.id()));
    }

    /** The given code if nobody has it, else the next one of the region and year. */
    private Uni<String> code(Tx tx, NewCampaign request, String regionCode) {
        if (request.code() != null) {
            return requireNewCode(tx, request.code()).replaceWith(request.code());
        }
        String prefix = "XD-" + regionCode + "-" + (request.startOn() == null ? today() : request.startOn()).getYear();
        return numbers.next(tx, prefix).map(number -> "%s-%03d".formatted(prefix, number));
    }

    private Uni<Void> requireNewCode(Tx tx, String code) {
        return repository
                .codeExists(tx, code)
                .invoke(exists -> {
                    if (exists) {
                        throw CampaignProblem.CODE_TAKEN.on("code", "行动编号“" + code + "”已被使用");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireStagesInside(Tx tx, UUID id, CampaignContent after) {
        return repository
                .hasStageOutside(tx, id, after.startOn(), after.endOn())
                .invoke(outside -> {
                    if (outside) {
                        throw CampaignProblem.STAGE_OUTSIDE_CAMPAIGN.on("endOn", "已有阶段的日期超出新的行动期限，请先调整阶段");
                    }
                })
                .replaceWithVoid();
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }
}
