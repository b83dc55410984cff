package io.github.bihuan.hazard;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.enterprise.EnterpriseRef;
import io.github.bihuan.hazard.HazardApi.HazardChange;
import io.github.bihuan.hazard.HazardApi.NewHazard;
import io.github.bihuan.hazard.domain.Hazard;
import io.github.bihuan.hazard.domain.HazardAmendment;
import io.github.bihuan.hazard.domain.HazardDocument.Finding;
import io.github.bihuan.hazard.domain.HazardLifeCycle;
import io.github.bihuan.hazard.domain.HazardProblem;
import io.github.bihuan.hazard.domain.Signer;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Records hazards and corrects their record. */
@Singleton
final class HazardService {

    private final Database database;
    private final Commands commands;
    private final HazardRepository hazards;
    private final HazardReferences references;
    private final HazardFindings findings;
    private final HazardWriter writer;
    private final HazardFacts facts;
    private final HazardViews views;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    HazardService(
            Database database,
            Commands commands,
            HazardRepository hazards,
            HazardReferences references,
            HazardFindings findings,
            HazardWriter writer,
            HazardFacts facts,
            HazardViews views,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.hazards = hazards;
        this.references = references;
        this.findings = findings;
        this.writer = writer;
        this.facts = facts;
        this.views = views;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<HazardView> record(Caller caller, NewHazard request) {
        return commands.run(caller, request, HazardView.class, tx -> record(tx, caller, request)
                .map(written -> views.show(written.hazard(), HazardSight.of(caller))));
    }

    Uni<HazardWriter.Written> record(Tx tx, Caller caller, NewHazard request) {
        return references
                .enterprise(tx, caller, request.enterpriseId())
                .call(() -> references.campaigns(tx, caller, request.campaignIds()))
                .call(() -> references.official(tx, request.trackingOfficerId()))
                .call(() -> references.inspection(tx, caller, request))
                .flatMap(enterprise -> record(tx, caller, request, enterprise));
    }

    private Uni<HazardWriter.Written> record(Tx tx, Caller caller, NewHazard request, EnterpriseRef enterprise) {
        return references
                .region(tx, caller, request, enterprise)
                .flatMap(region -> findings.finding(tx, caller, request, region))
                .flatMap(finding -> record(tx, caller, finding));
    }

    private Uni<HazardWriter.Written> record(Tx tx, Caller caller, Finding finding) {
        Instant now = clock.instant();
        return references
                .rules(tx, finding.campaignIds())
                .map(rules -> HazardLifeCycle.decide(
                        null, finding, HazardWriter.signer(caller.actor()), rules, BusinessTime.dateOf(now), now))
                .flatMap(decision -> writer.create(tx, caller, ids.next(), finding, decision));
    }

    /** Locks, checks the version the client has seen, corrects what is given. */
    Uni<HazardView> amend(Caller caller, UUID id, HazardChange request) {
        return database.write(caller.scope(), tx -> hazards.lock(tx, HazardSight.of(caller), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("隐患")))
                .invoke(before -> caller.ifMatch().require(before.version()))
                .call(() -> references.campaigns(tx, caller, request.campaignIds()))
                .call(() -> references.official(tx, request.trackingOfficerId()))
                .flatMap(before -> amend(tx, caller, before, request)));
    }

    private Uni<HazardView> amend(Tx tx, Caller caller, StoredHazard before, HazardChange request) {
        StoredHazard after = before.amended(amended(before.hazard(), request, HazardWriter.signer(caller.actor())));
        return hazards.update(tx, before, after)
                .call(() -> facts.moveCampaigns(tx, caller, before.hazard(), after.hazard()))
                .call(() -> journal.record(tx, caller, entry(before.hazard(), after.hazard())))
                .map(ignored -> views.show(after, HazardSight.of(caller)));
    }

    private static Hazard amended(Hazard hazard, HazardChange request, Signer signer) {
        if (request.source() != null && request.source() != hazard.source()) {
            throw new BusinessRuleViolation(HazardProblem.SOURCE_IMMUTABLE, "source", "隐患来源登记后不得更改");
        }
        return new HazardAmendment(
                        request.description(),
                        request.place(),
                        null,
                        request.campaignIds() == null
                                ? null
                                : request.campaignIds().stream().distinct().toList(),
                        request.trackingOfficerId(),
                        request.photos())
                .applyTo(hazard, signer);
    }

    private static JournalEntry entry(Hazard before, Hazard after) {
        return JournalEntry.changed(
                "HAZARD_AMENDMENT",
                HazardFacts.SUBJECT,
                after.id(),
                after.regionCode(),
                HazardTrace.of(before),
                HazardTrace.of(after));
    }
}
