package io.github.bihuan.enforcement;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.enforcement.WaiverApi.NewWaiver;
import io.github.bihuan.enforcement.WaiverApi.WaiverView;
import io.github.bihuan.enforcement.domain.EnforcementProblem;
import io.github.bihuan.enforcement.domain.PenaltyExemption;
import io.github.bihuan.hazard.HazardRef;
import io.github.bihuan.hazard.Hazards;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.region.RegionCode;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.statistics.Fact;
import io.github.bihuan.statistics.FactKind;
import io.github.bihuan.statistics.FactStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decisions not to penalise (企业自查，依规不予处罚; 000-26, 002-28): once per hazard, never changed. */
@Singleton
class WaiverService {

    private static final String SUBJECT = "PENALTY_WAIVER";

    private final Database database;
    private final Commands commands;
    private final WaiverRepository waivers;
    private final Hazards hazards;
    private final FactStore facts;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    WaiverService(
            Database database,
            Commands commands,
            WaiverRepository waivers,
            Hazards hazards,
            FactStore facts,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.waivers = waivers;
        this.hazards = hazards;
        this.facts = facts;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Page<WaiverView>> list(Caller caller, UUID hazardId, PageRequest page) {
        return database.read(caller.scope(), tx -> waivers.list(tx, caller.scope(), hazardId, page))
                .map(found -> Page.of(found, page, view -> List.of(view.id())));
    }

    Uni<WaiverView> get(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> require(tx, caller, id));
    }

    Uni<WaiverView> decide(Caller caller, NewWaiver request) {
        EnforcementProblem.DATE_IN_FUTURE.unless(
                !request.decidedOn().isAfter(BusinessTime.today(clock)), "decidedOn", "决定日期不得晚于今天");
        return commands.run(caller, request, WaiverView.class, tx -> hazards.named(
                        tx, caller.scope(), request.hazardId(), "hazardId")
                .invoke(WaiverService::requireExempt)
                .flatMap(hazard -> write(tx, caller, request, hazard)));
    }

    private static void requireExempt(HazardRef hazard) {
        PenaltyExemption.Case found = PenaltyCases.of(hazard);
        EnforcementProblem.WAIVER_NOT_ALLOWED.unless(
                found.exempt(), "hazardId", "隐患" + found.hazardCode() + "不是企业自查发现、已报告并正在整改的重大事故隐患");
    }

    private Uni<WaiverView> write(Tx tx, Caller caller, NewWaiver request, HazardRef hazard) {
        UUID id = ids.next();
        String level = new RegionCode(caller.actor().regionCode()).level().name();
        var waiver = new WaiverView(
                id,
                1,
                hazard.id(),
                hazard.enterpriseId(),
                hazard.regionCode(),
                request.decidedOn(),
                request.authority().strip(),
                caller.actor().organisationId(),
                level,
                request.basis().strip(),
                List.copyOf(hazard.campaignIds()),
                clock.instant());
        return waivers.insert(tx, waiver)
                .invoke(inserted -> EnforcementProblem.WAIVER_DUPLICATE.unless(
                        inserted == 1, "hazardId", "隐患" + hazard.code() + "的不予处罚决定已登记"))
                .chain(() -> facts.append(tx, caller, fact(waiver)))
                .chain(() -> journal.record(
                        tx, caller, JournalEntry.created("PENALTY_WAIVED", SUBJECT, id, waiver.regionCode(), waiver)))
                .chain(() -> require(tx, caller, id));
    }

    private static Fact fact(WaiverView waiver) {
        return Fact.of(FactKind.PENALTY_WAIVED, SUBJECT, waiver.id(), waiver.regionCode(), waiver.decidedOn())
                .inCampaigns(waiver.campaignIds())
                .ofEnterprise(waiver.enterpriseId())
                .byOrganisation(waiver.organisationId(), waiver.organiserLevel())
                .detailed(Map.of("hazardId", waiver.hazardId().toString()))
                .build();
    }

    private Uni<WaiverView> require(Tx tx, Caller caller, UUID id) {
        return waivers.find(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("不予处罚决定")));
    }
}
