package io.github.bihuan.tipoff;

import io.github.bihuan.hazard.HazardRef;
import io.github.bihuan.hazard.Hazards;
import io.github.bihuan.hazard.TipOffHazards;
import io.github.bihuan.hazard.TipOffHazards.Finding;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.statistics.Fact;
import io.github.bihuan.statistics.FactKind;
import io.github.bihuan.statistics.FactStore;
import io.github.bihuan.tipoff.TipOffAnswers.TipOffView;
import io.github.bihuan.tipoff.TipOffApi.FoundHazard;
import io.github.bihuan.tipoff.TipOffApi.Verification;
import io.github.bihuan.tipoff.domain.TipOffAct;
import io.github.bihuan.tipoff.domain.TipOffRules;
import io.github.bihuan.tipoff.domain.TipOffStatus;
import io.github.bihuan.tipoff.domain.TipOffTransitions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The conclusion of a verification (核查结论): what was found becomes a hazard, or belongs to one. */
@Singleton
final class TipOffVerification {

    private final Commands commands;
    private final TipOffRepository rows;
    private final TipOffSteps steps;
    private final TipOffHazards findings;
    private final Hazards hazards;
    private final FactStore facts;
    private final Clock clock;

    TipOffVerification(
            Commands commands,
            TipOffRepository rows,
            TipOffSteps steps,
            TipOffHazards findings,
            Hazards hazards,
            FactStore facts,
            Clock clock) {
        this.commands = commands;
        this.rows = rows;
        this.steps = steps;
        this.findings = findings;
        this.hazards = hazards;
        this.facts = facts;
        this.clock = clock;
    }

    Uni<TipOffView> conclude(Caller caller, UUID id, Verification request) {
        TipOffRules.hazard(request.outcome(), request.hazardId() != null, request.hazard() != null);
        return commands.run(caller, request, TipOffView.class, tx -> steps.lock(tx, caller, id)
                .flatMap(before -> conclude(tx, caller, before, request)));
    }

    private Uni<TipOffView> conclude(Tx tx, Caller caller, TipOffView before, Verification request) {
        TipOffAct act = request.outcome().act();
        TipOffStatus next = TipOffTransitions.require(before.status(), act);
        TipOffRules.day(request.verifiedOn(), before.statusOn(), BusinessTime.today(clock), "verifiedOn");
        return hazard(tx, caller, request).flatMap(hazard -> steps.write(
                        tx,
                        caller,
                        before,
                        act,
                        rows.conclude(
                                tx,
                                before.id(),
                                next,
                                request,
                                hazard.map(HazardRef::id).orElse(null)))
                .call(after -> facts.append(tx, caller, fact(after, hazard))));
    }

    private Uni<Optional<HazardRef>> hazard(Tx tx, Caller caller, Verification request) {
        if (request.hazardId() != null) {
            return hazards.named(tx, caller.scope(), request.hazardId(), "hazardId")
                    .map(Optional::of);
        }
        if (request.hazard() != null) {
            return findings.record(tx, caller, finding(request)).map(Optional::of);
        }
        return Uni.createFrom().item(Optional.empty());
    }

    private static Finding finding(Verification request) {
        FoundHazard found = request.hazard();
        return new Finding(
                found.enterpriseId(),
                found.level(),
                found.catalogItems(),
                found.description(),
                found.place(),
                request.verifiedOn(),
                found.deadline(),
                found.trackingOfficerId(),
                found.campaignIds());
    }

    private static Fact fact(TipOffView after, Optional<HazardRef> hazard) {
        return Fact.of(
                        FactKind.TIP_OFF_VERIFIED,
                        TipOffFiling.SUBJECT,
                        after.id(),
                        after.regionCode(),
                        after.verifiedOn())
                .inCampaigns(hazard.map(HazardRef::campaignIds).orElse(List.of()))
                .ofEnterprise(hazard.map(HazardRef::enterpriseId).orElse(null))
                .ofCategory(after.outcome().name())
                .build();
    }
}
