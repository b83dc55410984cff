package io.github.bihuan.campaign;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.campaign.PartsApi.Document;
import io.github.bihuan.campaign.domain.DocumentKind;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.reference.ShippedFiles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Loads the five official programmes (五个方案) that the program ships, published, with all their parts. A programme whose code
 * is there already is left as it is, so loading again changes nothing. The organisations they name must be there.
 */
@Singleton
public final class ProgrammeLoader {

    /** The files in {@code programmes/}, a parent before what implements it. */
    static final List<String> FILES = List.of("jc-2024-45", "jct-2024-4", "hl-2023", "yq-2024-57", "mf-2024-27");

    private final Database database;
    private final ProgrammeRepository repository;
    private final CampaignRows campaigns;
    private final StageRows stages;
    private final PartsRepository parts;
    private final ScheduleRepository schedules;
    private final LadderFiles ladders;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    ProgrammeLoader(
            Database database,
            ProgrammeRepository repository,
            CampaignRows campaigns,
            StageRows stages,
            PartsRepository parts,
            ScheduleRepository schedules,
            LadderFiles ladders,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.repository = repository;
        this.campaigns = campaigns;
        this.stages = stages;
        this.parts = parts;
        this.schedules = schedules;
        this.ladders = ladders;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** Loads what is missing, each programme in its own transaction. Must be called on a Vert.x context. */
    public Uni<Void> load(Caller caller) {
        return Multi.createFrom()
                .iterable(FILES)
                .onItem()
                .transformToUniAndConcatenate(name -> load(caller, read(name)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> load(Caller caller, ProgrammeFile file) {
        return database.session(Scope.nation(), tx -> repository
                .lock(tx)
                .chain(() -> repository.campaign(tx, file.code()))
                .flatMap(known -> known.isPresent() ? Uni.createFrom().voidItem() : insert(tx, caller, file)));
    }

    private Uni<Void> insert(Tx tx, Caller caller, ProgrammeFile file) {
        UUID id = ids.next();
        return repository
                .organisations(tx, file.organisationCodes())
                .invoke(found -> requireAll(file, found))
                .flatMap(organisations -> parent(tx, file).map(parent -> file.content(organisations, parent)))
                .flatMap(content -> campaigns.persistAndFlush(campaign(id, file, content)))
                .chain(() -> insertParts(tx, id, file))
                .chain(() -> journal.record(
                        tx,
                        caller,
                        JournalEntry.created(
                                "PROGRAMME_LOADED",
                                CampaignService.SUBJECT,
                                id,
                                file.regionCode(),
                                Map.of("code", file.code(), "name", file.name()))));
    }

    private CampaignEntity campaign(UUID id, ProgrammeFile file, CampaignContent content) {
        int version = ladders.require(content.ladderCode()).version();
        return new CampaignEntity(id, file.code(), file.regionCode(), clock.instant())
                .write(content, version, clock.instant())
                .publish(clock.instant());
    }

    private Uni<Void> insertParts(Tx tx, UUID id, ProgrammeFile file) {
        return insertStages(id, file)
                .chain(() -> insertSchedules(tx, id, file))
                .chain(() -> parts.replaceMembers(
                        tx,
                        id,
                        file.leadingGroup().stream()
                                .map(ProgrammeFile.MemberLine::member)
                                .toList()))
                .chain(() -> parts.add(tx, id, notice(file), now()));
    }

    private Uni<Void> insertStages(UUID id, ProgrammeFile file) {
        return Multi.createFrom()
                .range(0, file.stages().size())
                .map(i -> new StageEntity(
                        ids.next(), id, i + 1, file.stages().get(i).stage(), clock.instant()))
                .onItem()
                .transformToUniAndConcatenate(stages::persist)
                .collect()
                .last()
                .chain(stages::flush);
    }

    private Uni<Void> insertSchedules(Tx tx, UUID id, ProgrammeFile file) {
        return Multi.createFrom()
                .iterable(file.reportSchedules())
                .onItem()
                .transformToUniAndConcatenate(line -> schedules.add(tx, id, ids.next(), line.schedule(), now()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<UUID> parent(Tx tx, ProgrammeFile file) {
        return file.parentCode() == null
                ? Uni.createFrom().nullItem()
                : repository
                        .campaign(tx, file.parentCode())
                        .map(found -> found.orElseThrow(() -> new IllegalStateException(
                                "方案 " + file.code() + " 的上级行动 " + file.parentCode() + " 不存在")));
    }

    private Document notice(ProgrammeFile file) {
        return new Document(
                ids.next(),
                DocumentKind.NOTICE,
                file.documentNumber(),
                file.documentTitle(),
                null,
                file.issuedOn(),
                null);
    }

    private static void requireAll(ProgrammeFile file, Map<String, UUID> found) {
        file.organisationCodes().stream()
                .filter(code -> !found.containsKey(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalStateException("方案 " + file.code() + " 所列组织机构 " + code + " 不存在");
                });
    }

    private static ProgrammeFile read(String name) {
        return ShippedFiles.read("programmes/" + name + ".yaml", ProgrammeFile.class);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
