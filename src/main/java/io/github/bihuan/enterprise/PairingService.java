package io.github.bihuan.enterprise;

import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.enterprise.PairingApi.NewPairing;
import io.github.bihuan.enterprise.PairingApi.PairingEnding;
import io.github.bihuan.enterprise.PairingApi.PairingView;
import io.github.bihuan.enterprise.domain.DocumentDates;
import io.github.bihuan.enterprise.domain.EnterpriseProblem;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.statistics.Fact;
import io.github.bihuan.statistics.FactBuilder;
import io.github.bihuan.statistics.FactKind;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 结对帮扶: a benchmark enterprise assists another for a time. */
@Singleton
class PairingService {

    private static final String SUBJECT = "ASSISTANCE_PAIRING";

    private final Database database;
    private final Commands commands;
    private final Enterprises enterprises;
    private final PairingRepository pairings;
    private final DocumentWriter documents;

    PairingService(
            Database database,
            Commands commands,
            Enterprises enterprises,
            PairingRepository pairings,
            DocumentWriter documents) {
        this.database = database;
        this.commands = commands;
        this.enterprises = enterprises;
        this.pairings = pairings;
        this.documents = documents;
    }

    Uni<PairingView> begin(Caller caller, UUID helperId, NewPairing request) {
        documents.requirePast(request.startedOn(), "startedOn");
        requireTwo(helperId, request.assistedEnterpriseId());
        return commands.run(caller, request, PairingView.class, tx -> enterprises
                .lock(tx, caller.scope(), helperId)
                .flatMap(helper -> enterprises
                        .named(tx, caller.scope(), request.assistedEnterpriseId(), "assistedEnterpriseId")
                        .call(assisted -> check(tx, helper, assisted, request))
                        .flatMap(assisted -> write(tx, caller, helper, assisted, request))));
    }

    /** Ends a pairing; the client must have seen its newest version. */
    Uni<PairingView> end(Caller caller, UUID helperId, UUID id, PairingEnding request) {
        documents.requirePast(request.endedOn(), "endedOn");
        return commands.run(caller, request, PairingView.class, tx -> enterprises
                .require(tx, caller.scope(), helperId)
                .chain(() -> lock(tx, caller, helperId, id, request))
                .flatMap(before -> end(tx, caller, before, request)));
    }

    Uni<Page<PairingView>> list(Caller caller, UUID enterpriseId, PageRequest page) {
        return database.read(caller.scope(), tx -> enterprises
                .require(tx, caller.scope(), enterpriseId)
                .chain(() -> pairings.list(tx, enterpriseId, page))
                .map(found -> Page.of(found, page, pairing -> List.of(pairing.id()))));
    }

    Uni<PairingView> get(Caller caller, UUID enterpriseId, UUID id) {
        return database.read(caller.scope(), tx -> enterprises
                .require(tx, caller.scope(), enterpriseId)
                .chain(() -> pairings.find(tx, enterpriseId, id))
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("结对帮扶"))));
    }

    private Uni<Void> check(Tx tx, EnterpriseRef helper, EnterpriseRef assisted, NewPairing request) {
        return documents
                .requireCampaign(tx, request.campaignId(), helper)
                .chain(() -> documents.requireCampaign(tx, request.campaignId(), assisted))
                .chain(() -> pairings.isPaired(tx, request.campaignId(), helper.id(), assisted.id()))
                .invoke(PairingService::refusePaired)
                .replaceWithVoid();
    }

    private Uni<PairingView> write(
            Tx tx, Caller caller, EnterpriseRef helper, EnterpriseRef assisted, NewPairing request) {
        var pairing = new PairingView(
                documents.nextId(),
                0,
                request.campaignId(),
                helper.id(),
                helper.name(),
                assisted.id(),
                assisted.name(),
                assisted.regionCode(),
                request.startedOn(),
                request.form(),
                request.plan(),
                null,
                null,
                documents.now());
        FactBuilder begun = fact(FactKind.PAIRING_BEGUN, pairing, pairing.startedOn());
        return pairings.insert(tx, pairing).call(written -> documents.record(tx, caller, SUBJECT, written, begun));
    }

    private Uni<PairingView> lock(Tx tx, Caller caller, UUID helperId, UUID id, PairingEnding request) {
        return pairings.lock(tx, helperId, id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("结对帮扶")))
                .invoke(pairing -> {
                    caller.ifMatch().require(pairing.version());
                    requireOpen(pairing);
                    DocumentDates.requireOrder(pairing.startedOn(), request.endedOn(), "endedOn");
                });
    }

    private Uni<PairingView> end(Tx tx, Caller caller, PairingView before, PairingEnding request) {
        return pairings.end(tx, before.id(), request)
                .chain(() -> pairings.find(tx, before.helperEnterpriseId(), before.id()))
                .map(found -> found.orElseThrow())
                .call(after -> recordEnd(tx, caller, before, after));
    }

    private Uni<Void> recordEnd(Tx tx, Caller caller, PairingView before, PairingView after) {
        var entry = JournalEntry.changed(SUBJECT + "_ENDING", SUBJECT, after.id(), after.regionCode(), before, after)
                .because(after.endReason());
        FactBuilder ended = fact(FactKind.PAIRING_ENDED, after, after.endedOn());
        return documents.journal(tx, caller, entry).chain(() -> documents.fact(tx, caller, ended));
    }

    private static FactBuilder fact(FactKind kind, PairingView pairing, LocalDate day) {
        return Fact.of(kind, SUBJECT, pairing.id(), pairing.regionCode(), day)
                .ofEnterprise(pairing.assistedEnterpriseId())
                .inCampaigns(List.of(pairing.campaignId()))
                .ofCategory(pairing.form().name())
                .detailed(Map.of(
                        "helperEnterpriseId", pairing.helperEnterpriseId().toString(),
                        "assistedEnterpriseId", pairing.assistedEnterpriseId().toString()));
    }

    private static void requireTwo(UUID helperId, UUID assistedId) {
        if (helperId.equals(assistedId)) {
            throw new BusinessRuleViolation(EnterpriseProblem.RELATED_TO_ITSELF, "assistedEnterpriseId", "企业不能与自身结对");
        }
    }

    private static void refusePaired(boolean paired) {
        if (paired) {
            throw new BusinessRuleViolation(
                    EnterpriseProblem.DUPLICATE_PAIRING, "assistedEnterpriseId", "两家企业在本次行动中已经结对，且尚未结束");
        }
    }

    private static void requireOpen(PairingView pairing) {
        if (pairing.endedOn() != null) {
            throw new BusinessRuleViolation(
                    EnterpriseProblem.PAIRING_ENDED, null, "该结对帮扶已于 " + pairing.endedOn() + " 结束");
        }
    }
}
