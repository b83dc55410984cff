package io.github.bihuan.campaign;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.campaign.StageApi.Completion;
import io.github.bihuan.campaign.StageApi.NewStage;
import io.github.bihuan.campaign.StageApi.Stage;
import io.github.bihuan.campaign.StageApi.StagePatch;
import io.github.bihuan.campaign.domain.CampaignProblem;
import io.github.bihuan.campaign.domain.CampaignRules;
import io.github.bihuan.campaign.domain.StageStatus;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Keeps the stages of a campaign; they may overlap and may be open-ended. */
@Singleton
final class StageService {

    private static final String SUBJECT = "CAMPAIGN_STAGE";
    private static final String WHAT = "阶段";

    private final Database database;
    private final Commands commands;
    private final StageRepository repository;
    private final StageRows rows;
    private final OwnCampaigns own;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    StageService(
            Database database,
            Commands commands,
            StageRepository repository,
            StageRows rows,
            OwnCampaigns own,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.repository = repository;
        this.rows = rows;
        this.own = own;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Page<Stage>> list(Caller caller, UUID campaignId, PageRequest page) {
        return database.read(caller.scope(), tx -> own.seen(tx, caller, campaignId)
                .chain(() -> repository.list(tx, caller.scope(), campaignId, today(), page))
                .map(found -> Page.of(found, page, stage -> List.of(stage.position(), stage.id()))));
    }

    Uni<Stage> one(Caller caller, UUID campaignId, UUID id) {
        return database.read(caller.scope(), tx -> one(tx, caller, campaignId, id));
    }

    Uni<Stage> create(Caller caller, UUID campaignId, NewStage request) {
        UUID id = ids.next();
        return commands.runInSession(caller, request, Stage.class, tx -> own.lockLiving(caller, campaignId)
                .invoke(campaign -> CampaignRules.requireWithin(
                        campaign.startOn(), campaign.endOn(), request.startOn(), request.endOn()))
                .flatMap(campaign -> repository
                        .nextPosition(tx, campaignId)
                        .map(position -> new StageEntity(id, campaignId, position, request, clock.instant()))
                        .flatMap(rows::persistAndFlush)
                        .chain(() -> saved(tx, caller, "STAGE_ADDED", campaign, id, null))));
    }

    Uni<Stage> change(Caller caller, UUID campaignId, UUID id, StagePatch patch) {
        return write(caller, patch, campaignId, id, "STAGE_CHANGED", (campaign, stage) -> {
            requireNotDone(stage);
            CampaignRules.requireWithin(
                    campaign.startOn(),
                    campaign.endOn(),
                    patch.startOn() == null ? stage.startOn() : patch.startOn(),
                    patch.endOn() == null ? stage.endOn() : patch.endOn());
            return stage.change(patch, clock.instant());
        });
    }

    Uni<Stage> complete(Caller caller, UUID campaignId, UUID id, Completion document) {
        return write(caller, document, campaignId, id, "STAGE_COMPLETED", (campaign, stage) -> {
            requirePublished(campaign);
            CampaignRules.requireCompletion(
                    status(campaign, stage),
                    stage.outputKind(),
                    stage.outputName(),
                    document.completedOn(),
                    today(),
                    document.hasOutput());
            return stage.complete(document, clock.instant());
        });
    }

    private Uni<Stage> write(
            Caller caller,
            Object request,
            UUID campaignId,
            UUID id,
            String action,
            BiFunction<CampaignEntity, StageEntity, StageEntity> change) {
        return commands.runInSession(caller, request, Stage.class, tx -> own.lockLiving(caller, campaignId)
                .flatMap(campaign -> lock(caller, campaignId, id)
                        .flatMap(stage -> write(tx, caller, campaign, stage, id, action, change))));
    }

    private Uni<Stage> write(
            Tx tx,
            Caller caller,
            CampaignEntity campaign,
            StageEntity stage,
            UUID id,
            String action,
            BiFunction<CampaignEntity, StageEntity, StageEntity> change) {
        return one(tx, caller, campaign.id(), id)
                .invoke(before -> change.apply(campaign, stage))
                .call(before -> rows.flush())
                .flatMap(before -> saved(tx, caller, action, campaign, id, before));
    }

    private Uni<StageEntity> lock(Caller caller, UUID campaignId, UUID id) {
        return rows.findById(id, LockModeType.PESSIMISTIC_WRITE).invoke(stage -> {
            if (stage == null || !campaignId.equals(stage.campaignId())) {
                throw CommonProblem.notFound(WHAT);
            }
            caller.ifMatch().require(stage.version());
        });
    }

    private Uni<Stage> saved(Tx tx, Caller caller, String action, CampaignEntity campaign, UUID id, Stage before) {
        return one(tx, caller, campaign.id(), id)
                .call(after -> journal.record(
                        tx, caller, JournalEntry.changed(action, SUBJECT, id, campaign.regionCode(), before, after)));
    }

    private Uni<Stage> one(Tx tx, Caller caller, UUID campaignId, UUID id) {
        return repository
                .find(tx, caller.scope(), campaignId, id, today())
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound(WHAT)));
    }

    private StageStatus status(CampaignEntity campaign, StageEntity stage) {
        LocalDate startOn = stage.startOn() == null ? campaign.startOn() : stage.startOn();
        LocalDate endOn = stage.endOn() == null ? campaign.endOn() : stage.endOn();
        return StageStatus.at(startOn, endOn, stage.completedOn(), today());
    }

    private static void requireNotDone(StageEntity stage) {
        if (stage.completedOn() != null) {
            throw CampaignProblem.ILLEGAL_STAGE_TRANSITION.on(null, "阶段已完成，不能再修改");
        }
    }

    private static void requirePublished(CampaignEntity campaign) {
        if (!campaign.published()) {
            throw CampaignProblem.ILLEGAL_TRANSITION.on(null, "行动尚未发布，不能完成阶段");
        }
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }
}
