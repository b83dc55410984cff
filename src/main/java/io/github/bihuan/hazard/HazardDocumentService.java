package io.github.bihuan.hazard;

import io.github.bihuan.hazard.HazardWriter.Written;
import io.github.bihuan.hazard.domain.Decision;
import io.github.bihuan.hazard.domain.DocumentKind;
import io.github.bihuan.hazard.domain.Hazard;
import io.github.bihuan.hazard.domain.HazardDocument;
import io.github.bihuan.hazard.domain.HazardLifeCycle;
import io.github.bihuan.hazard.domain.HazardProblem;
import io.github.bihuan.hazard.domain.LifeCycleRules;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Signs documents on hazards: lock, check the version the client has seen, decide, write. */
@Singleton
final class HazardDocumentService {

    private final Commands commands;
    private final HazardRepository hazards;
    private final HazardDocumentRepository documents;
    private final HazardReferences references;
    private final HazardCatalog catalog;
    private final HazardWriter writer;
    private final HazardViews views;
    private final Ids ids;
    private final Clock clock;

    HazardDocumentService(
            Commands commands,
            HazardRepository hazards,
            HazardDocumentRepository documents,
            HazardReferences references,
            HazardCatalog catalog,
            HazardWriter writer,
            HazardViews views,
            Ids ids,
            Clock clock) {
        this.commands = commands;
        this.hazards = hazards;
        this.documents = documents;
        this.references = references;
        this.catalog = catalog;
        this.writer = writer;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<HazardDocumentView> sign(Caller caller, UUID hazardId, HazardDocumentRequest request) {
        return commands.run(caller, request, HazardDocumentView.class, tx -> lock(tx, caller, hazardId)
                .flatMap(before -> sign(tx, caller, before, request)));
    }

    /** Answers an application, a proposal or a sending: 404 when the hazard's file has no such document. */
    Uni<HazardDocumentView> answer(
            Caller caller, UUID hazardId, DocumentKind kind, UUID applicationId, HazardDocumentRequest request) {
        return commands.run(caller, request, HazardDocumentView.class, tx -> lock(tx, caller, hazardId)
                .call(before -> requireOpen(tx, before, kind, applicationId))
                .flatMap(before -> sign(tx, caller, before, request)));
    }

    private Uni<StoredHazard> lock(Tx tx, Caller caller, UUID id) {
        return hazards.lock(tx, HazardSight.of(caller), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("隐患")))
                .invoke(stored -> caller.ifMatch().require(stored.version()));
    }

    private Uni<Void> requireOpen(Tx tx, StoredHazard hazard, DocumentKind kind, UUID applicationId) {
        return documents
                .find(tx, hazard.id(), kind, applicationId)
                .invoke(found -> found.orElseThrow(() -> CommonProblem.notFound("文书")))
                .chain(() -> documents.lastOpened(tx, hazard.id(), kind))
                .invoke(newest -> {
                    if (!newest.equals(Optional.of(applicationId))) {
                        throw new BusinessRuleViolation(HazardProblem.PROPOSAL_MISSING, null, "该申请已经办结，不再待审批");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<HazardDocumentView> sign(Tx tx, Caller caller, StoredHazard before, HazardDocumentRequest request) {
        UUID documentId = ids.next();
        HazardDocument document = request.document(documentId, catalog);
        return references
                .rules(tx, before.hazard().campaignIds())
                .map(rules -> decide(before.hazard(), document, caller, rules))
                .call(() -> references.check(tx, caller, document))
                .flatMap(decision -> writer.sign(tx, caller, before, documentId, document, decision))
                .map(written -> view(written, HazardSight.of(caller)));
    }

    private Decision decide(Hazard hazard, HazardDocument document, Caller caller, LifeCycleRules rules) {
        Instant now = clock.instant();
        return HazardLifeCycle.decide(
                hazard, document, HazardWriter.signer(caller.actor()), rules, BusinessTime.dateOf(now), now);
    }

    private HazardDocumentView view(Written written, HazardSight sight) {
        return HazardDocumentView.of(
                written.document(),
                sight.hides(written.hazard().hazard().source()),
                views.show(written.hazard(), sight));
    }
}
