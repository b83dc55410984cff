package io.github.bihuan.enforcement;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.enforcement.PenaltyApi.NewPenalty;
import io.github.bihuan.enforcement.PenaltyApi.PenaltyFilter;
import io.github.bihuan.enforcement.PenaltyApi.PenaltyView;
import io.github.bihuan.enforcement.PenaltyApi.Revocation;
import io.github.bihuan.enforcement.domain.EnforcementProblem;
import io.github.bihuan.enforcement.domain.PenaltyExemption;
import io.github.bihuan.enforcement.domain.PenaltyRules;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.reference.Terms;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.statistics.Fact;
import io.github.bihuan.statistics.FactKind;
import io.github.bihuan.statistics.FactStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Penalties: decided and, when wrong, revoked. The hazards they name are not touched. */
@Singleton
class PenaltyService {

    private static final String SUBJECT = "PENALTY";

    private final Database database;
    private final Commands commands;
    private final PenaltyRepository penalties;
    private final EnforcementTargets targets;
    private final Terms terms;
    private final FactStore facts;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    PenaltyService(
            Database database,
            Commands commands,
            PenaltyRepository penalties,
            EnforcementTargets targets,
            Terms terms,
            FactStore facts,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.penalties = penalties;
        this.targets = targets;
        this.terms = terms;
        this.facts = facts;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Page<PenaltyView>> list(Caller caller, PenaltyFilter filter, PageRequest page) {
        return database.read(caller.scope(), tx -> penalties
                .list(tx, caller.scope(), filter, page)
                .map(found -> Page.of(found, page, view -> List.of(view.id())))
                .flatMap(shown -> shown.counted(page, () -> penalties.count(tx, caller.scope(), filter))));
    }

    Uni<PenaltyView> get(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> require(tx, caller, id));
    }

    Uni<PenaltyView> decide(Caller caller, NewPenalty request) {
        terms.require("VIOLATION_KINDS", request.violations(), "violationKinds");
        PenaltyRules.decided(request.subject(), request.personName(), request.decidedOn(), BusinessTime.today(clock));
        return commands.run(caller, request, PenaltyView.class, tx -> targets.find(
                        tx,
                        caller,
                        request.enterpriseId(),
                        request.hazardIds(),
                        request.campaignIds(),
                        request.organisationId())
                .call(target -> check(tx, request, target))
                .flatMap(target -> write(tx, caller, request, target)));
    }

    Uni<PenaltyView> revoke(Caller caller, UUID id, Revocation request) {
        return commands.run(caller, request, PenaltyView.class, tx -> penalties
                .lock(tx, caller.scope(), id)
                .invoke(version -> caller.ifMatch().require(version.orElseThrow(() -> CommonProblem.notFound("处罚"))))
                .chain(() -> require(tx, caller, id))
                .flatMap(before -> write(tx, caller, before, request)));
    }

    private Uni<Void> check(Tx tx, NewPenalty request, EnforcementTarget target) {
        PenaltyExemption.check(target.hazards().stream().map(PenaltyCases::of).toList(), request.overrideReason());
        return penalties
                .isRecorded(tx, request)
                .invoke(recorded -> EnforcementProblem.PENALTY_DUPLICATE.unless(
                        !recorded, "caseNumber", "案件“" + request.caseNumber() + "”对该对象的处罚已登记"))
                .replaceWithVoid();
    }

    private Uni<PenaltyView> write(Tx tx, Caller caller, NewPenalty request, EnforcementTarget target) {
        UUID id = ids.next();
        return penalties
                .insert(tx, id, request, target, clock.instant())
                .chain(() -> require(tx, caller, id))
                .call(after -> facts.append(tx, caller, fact(after)))
                .call(after -> journal.record(
                        tx,
                        caller,
                        JournalEntry.created("PENALTY_DECIDED", SUBJECT, id, after.regionCode(), after)
                                .because(request.overrideReason())));
    }

    private Uni<PenaltyView> write(Tx tx, Caller caller, PenaltyView before, Revocation request) {
        PenaltyRules.revoked(before.decidedOn(), before.revokedOn(), request.revokedOn(), BusinessTime.today(clock));
        return penalties
                .revoke(tx, before.id(), request, clock.instant())
                .chain(() -> facts.voidAll(tx, caller, before.id(), FactKind.PENALTY_DECIDED))
                .chain(() -> require(tx, caller, before.id()))
                .call(after -> journal.record(
                        tx,
                        caller,
                        JournalEntry.changed("PENALTY_REVOKED", SUBJECT, after.id(), after.regionCode(), before, after)
                                .because(request.reason())));
    }

    private Uni<PenaltyView> require(Tx tx, Caller caller, UUID id) {
        return penalties
                .find(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("处罚")));
    }

    private static Fact fact(PenaltyView penalty) {
        Map<String, String> detail = new HashMap<>(Map.of("caseNumber", penalty.caseNumber()));
        if (penalty.personName() != null) {
            detail.put("personName", penalty.personName());
        }
        if (!penalty.violationKinds().isEmpty()) {
            detail.put("violationKinds", String.join(" ", penalty.violationKinds()));
        }
        return Fact.of(FactKind.PENALTY_DECIDED, SUBJECT, penalty.id(), penalty.regionCode(), penalty.decidedOn())
                .inCampaigns(penalty.campaignIds())
                .ofEnterprise(penalty.enterpriseId())
                .byOrganisation(
                        penalty.organisationId(), penalty.organiserLevel().name())
                .ofCategory(penalty.subject().name())
                .amounting(penalty.amountYuan())
                .detailed(detail)
                .build();
    }
}
