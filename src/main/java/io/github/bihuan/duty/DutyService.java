package io.github.bihuan.duty;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.campaign.Campaigns;
import io.github.bihuan.duty.DutyApi.Duty;
import io.github.bihuan.duty.DutyApi.Ending;
import io.github.bihuan.duty.DutyApi.NewDuty;
import io.github.bihuan.duty.domain.DutyGround;
import io.github.bihuan.duty.domain.DutyProblem;
import io.github.bihuan.duty.domain.DutyStatus;
import io.github.bihuan.duty.domain.EvidenceKind;
import io.github.bihuan.duty.domain.Obligor;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.identity.Organisations;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.problem.Violation;
import io.github.bihuan.shared.reference.Terms;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps the definitions of duties; their instances follow at once. */
@Singleton
final class DutyService {

    private static final String SUBJECT = "DUTY_DEFINITION";

    private final Database database;
    private final Commands commands;
    private final DutyRepository repository;
    private final DutyGenerator generator;
    private final Regions regions;
    private final Organisations organisations;
    private final Campaigns campaigns;
    private final Terms terms;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    DutyService(
            Database database,
            Commands commands,
            DutyRepository repository,
            DutyGenerator generator,
            Regions regions,
            Organisations organisations,
            Campaigns campaigns,
            Terms terms,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.repository = repository;
        this.generator = generator;
        this.regions = regions;
        this.organisations = organisations;
        this.campaigns = campaigns;
        this.terms = terms;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Page<Duty>> list(Caller caller, UUID campaignId, PageRequest page) {
        return database.read(caller.scope(), tx -> repository.list(tx, caller.scope(), campaignId, page))
                .map(found -> Page.of(found, page, duty -> List.of(duty.id())));
    }

    Uni<Duty> one(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> find(tx, caller, id, false));
    }

    Uni<Duty> create(Caller caller, NewDuty request) {
        requireSound(request);
        requireTerm("RISK_TAGS", request.riskTags(), "riskTags");
        requireTerm("SIZE_CLASSES", request.sizeClasses(), "sizeClasses");
        requireTerm("OWNERSHIP_KINDS", request.ownerships(), "ownerships");
        UUID id = ids.next();
        return commands.run(caller, request, Duty.class, tx -> references(tx, caller, request)
                .flatMap(region -> repository.add(tx, id, region, request, today(), now()))
                .invoke(DutyService::requireFree)
                .chain(() -> find(tx, caller, id, false))
                .call(duty -> generator.generate(tx, duty, today()))
                .call(duty -> journal.record(
                        tx, caller, JournalEntry.created("DUTY_CREATED", SUBJECT, id, duty.regionCode(), duty))));
    }

    /** What is due later is no longer owed; what is overdue stays. */
    Uni<Duty> end(Caller caller, UUID id, Ending request) {
        return commands.run(caller, request, Duty.class, tx -> find(tx, caller, id, true)
                .invoke(duty -> caller.ifMatch().require(duty.version()))
                .invoke(DutyService::requireActive)
                .call(duty -> repository.end(tx, id, today(), request.reason(), now()))
                .call(duty -> generator.cancel(tx, today()))
                .call(before -> find(tx, caller, id, false)
                        .flatMap(after -> journal.record(
                                tx,
                                caller,
                                JournalEntry.changed("DUTY_ENDED", SUBJECT, id, before.regionCode(), before, after)
                                        .because(request.reason()))))
                .chain(() -> find(tx, caller, id, false)));
    }

    private Uni<String> references(Tx tx, Caller caller, NewDuty request) {
        Uni<Void> campaign = request.campaignId() == null
                ? Uni.createFrom().voidItem()
                : campaigns.require(tx, caller.scope(), request.campaignId()).replaceWithVoid();
        List<UUID> units = request.organisationIds() == null ? List.of() : request.organisationIds();
        return campaign.chain(() -> Multi.createFrom()
                        .iterable(units)
                        .onItem()
                        .transformToUniAndConcatenate(unit -> organisations.requireActive(tx, unit, "organisationIds"))
                        .collect()
                        .asList())
                .chain(() -> regions.requireWithin(tx, caller.scope(), request.regionCode(), "regionCode"))
                .map(region -> region.code());
    }

    private void requireTerm(String list, List<String> codes, String field) {
        if (codes != null) {
            terms.require(list, codes, field);
        }
    }

    private static void requireSound(NewDuty request) {
        List<Violation> wrong = new ArrayList<>(request.rule().violations());
        if ((request.obligor() == Obligor.TERRITORY) != (request.obligorLevel() != null)) {
            wrong.add(new Violation("obligorLevel", "承办方为属地时须指明哪一级，其他情形不填"));
        }
        boolean units =
                request.organisationIds() != null && !request.organisationIds().isEmpty();
        if ((request.obligor() == Obligor.ORGANISATION) != units) {
            wrong.add(new Violation("organisationIds", "承办方为指定单位时须列出单位，其他情形不填"));
        }
        if (request.evidenceKind() == EvidenceKind.HAZARD_DOCUMENT) {
            wrong.add(new Violation("evidenceKind", "隐患的报告和回头看由系统列出，不作为履职事项规定"));
        }
        DutyGround.misused(request.ground(), request.obligor(), request.cadence(), request.evidenceKind())
                .ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            throw new BusinessRuleViolation(DutyProblem.DUTY_INVALID, "履职事项有 " + wrong.size() + " 处不正确", wrong);
        }
    }

    private static void requireFree(int added) {
        if (added == 0) {
            throw DutyProblem.DUTY_CODE_TAKEN.on("code", "该行政区划已有此编号的履职事项");
        }
    }

    private static void requireActive(Duty duty) {
        if (duty.status() == DutyStatus.ENDED) {
            throw DutyProblem.DUTY_ENDED.on("status", "已于" + duty.endedOn() + "终止");
        }
    }

    private Uni<Duty> find(Tx tx, Caller caller, UUID id, boolean lock) {
        return repository
                .find(tx, caller.scope(), id, lock)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("履职事项")));
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
