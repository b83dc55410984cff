package io.github.bihuan.hazard;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.hazard.domain.Decision;
import io.github.bihuan.hazard.domain.HazardDocument.LedgerEntry;
import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes what was decided on many ledger entries, in sets: the rows, the documents, the facts and the journal. */
@Singleton
final class LedgerEntryWriter {

    private static final int FIRST_DOCUMENT = 1;

    private final HazardIntakeRepository rows;
    private final HazardFacts facts;
    private final Journal journal;
    private final DocumentPayloads payloads;
    private final Ids ids;
    private final Clock clock;

    LedgerEntryWriter(
            HazardIntakeRepository rows, HazardFacts facts, Journal journal, ObjectMapper json, Ids ids, Clock clock) {
        this.rows = rows;
        this.facts = facts;
        this.journal = journal;
        this.payloads = new DocumentPayloads(json);
        this.ids = ids;
        this.clock = clock;
    }

    /** @param decisions one for each entry, in the same order */
    Uni<List<StoredHazard>> write(Tx tx, Caller caller, List<LedgerEntry> entries, List<Decision> decisions) {
        List<StoredHazard> found = decisions.stream()
                .map(decision -> StoredHazard.found(decision, BusinessTime.today(clock)))
                .toList();
        List<SignedDocument> signed = IntStream.range(0, entries.size())
                .mapToObj(i -> signed(caller.actor(), entries.get(i), decisions.get(i)))
                .toList();
        return rows.insert(tx, found)
                .chain(() -> rows.file(tx, signed))
                .chain(() -> facts.appendAll(tx, caller, decisions))
                .chain(() -> journal.recordAll(tx, caller, entries(found, signed)))
                .replaceWith(found);
    }

    private static List<JournalEntry> entries(List<StoredHazard> found, List<SignedDocument> signed) {
        return IntStream.range(0, found.size())
                .mapToObj(i -> JournalEntry.created(
                                "HAZARD_" + signed.get(i).kind().name(),
                                HazardFacts.SUBJECT,
                                found.get(i).id(),
                                found.get(i).hazard().regionCode(),
                                HazardTrace.of(found.get(i).hazard(), signed.get(i)))
                        .on(signed.get(i).occurredOn()))
                .toList();
    }

    private SignedDocument signed(Actor actor, LedgerEntry entry, Decision decision) {
        Instant now = clock.instant();
        return new SignedDocument(
                ids.next(),
                decision.next().id(),
                FIRST_DOCUMENT,
                entry.kind(),
                decision.outcome(),
                decision.next().status(),
                payloads.of(entry),
                DocumentDays.of(entry, BusinessTime.dateOf(now)),
                now,
                actor.subject(),
                actor.name(),
                actor.organisationId(),
                actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
    }
}
