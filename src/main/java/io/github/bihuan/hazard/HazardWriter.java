package io.github.bihuan.hazard;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.hazard.domain.Decision;
import io.github.bihuan.hazard.domain.Hazard;
import io.github.bihuan.hazard.domain.HazardDocument;
import io.github.bihuan.hazard.domain.Signer;
import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes what was decided, all in the caller's transaction: the row, the document, the facts, the journal and the notices. */
@Singleton
final class HazardWriter {

    private final HazardRepository hazards;
    private final HazardDocumentRepository documents;
    private final HazardFacts facts;
    private final HazardNotices notices;
    private final Journal journal;
    private final DocumentPayloads payloads;
    private final Clock clock;

    HazardWriter(
            HazardRepository hazards,
            HazardDocumentRepository documents,
            HazardFacts facts,
            HazardNotices notices,
            Journal journal,
            ObjectMapper json,
            Clock clock) {
        this.hazards = hazards;
        this.documents = documents;
        this.facts = facts;
        this.notices = notices;
        this.journal = journal;
        this.payloads = new DocumentPayloads(json);
        this.clock = clock;
    }

    /** The hazard and the document that was signed on it. */
    record Written(StoredHazard hazard, SignedDocument document) {}

    static Signer signer(Actor actor) {
        return new Signer(
                actor.subject(),
                actor.name(),
                actor.roles().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                actor.enterpriseId(),
                actor.organisationId(),
                actor.regionCode());
    }

    Uni<Written> create(Tx tx, Caller caller, UUID documentId, HazardDocument document, Decision decision) {
        StoredHazard found = StoredHazard.found(decision, today());
        return hazards.insert(tx, found).chain(() -> file(tx, caller, null, found, documentId, document, decision));
    }

    Uni<Written> sign(
            Tx tx, Caller caller, StoredHazard before, UUID documentId, HazardDocument document, Decision decision) {
        StoredHazard after = before.after(document, decision, today());
        return hazards.update(tx, before, after)
                .chain(() -> file(tx, caller, before, after, documentId, document, decision));
    }

    private Uni<Written> file(
            Tx tx,
            Caller caller,
            StoredHazard before,
            StoredHazard after,
            UUID documentId,
            HazardDocument document,
            Decision decision) {
        SignedDocument signed = signed(caller.actor(), after.hazard(), documentId, document, decision);
        return documents
                .insert(tx, signed)
                .call(() -> facts.append(tx, caller, after.hazard(), decision.facts()))
                .call(() -> journal.record(tx, caller, entry(before, after, signed)))
                .call(filed -> notices.tell(tx, caller, after.hazard(), filed, decision.events()))
                .map(filed -> new Written(after, filed));
    }

    private SignedDocument signed(
            Actor actor, Hazard hazard, UUID documentId, HazardDocument document, Decision decision) {
        Instant now = clock.instant();
        return new SignedDocument(
                documentId,
                hazard.id(),
                0,
                document.kind(),
                decision.outcome(),
                hazard.status(),
                payloads.of(document),
                DocumentDays.of(document, BusinessTime.dateOf(now)),
                now,
                actor.subject(),
                actor.name(),
                actor.organisationId(),
                actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
    }

    private static JournalEntry entry(StoredHazard before, StoredHazard after, SignedDocument document) {
        return JournalEntry.changed(
                        "HAZARD_" + document.kind().name(),
                        HazardFacts.SUBJECT,
                        after.id(),
                        after.hazard().regionCode(),
                        before == null ? null : HazardTrace.of(before.hazard()),
                        HazardTrace.of(after.hazard(), document))
                .on(document.occurredOn());
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }
}
