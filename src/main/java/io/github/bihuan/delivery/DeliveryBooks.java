package io.github.bihuan.delivery;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.delivery.DeliveryRepository.Entry;
import io.github.bihuan.delivery.domain.BackOff;
import io.github.bihuan.delivery.domain.DeliveryStatus;
import io.github.bihuan.delivery.domain.Outcome;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Writes down what became of attempts: at the delivery, at the endpoint, when it ended the delivery in the journal, and when it
 * arrived at the notice.
 */
@Singleton
final class DeliveryBooks {

    private static final Logger LOG = Logger.getLogger(DeliveryBooks.class);
    private static final Caller PROGRAM = Caller.system("delivery");
    /** How a delivery ends, and the journal's words for it. */
    private static final Map<DeliveryStatus, String> ENDS =
            Map.of(DeliveryStatus.SENT, "DELIVERY_SENT", DeliveryStatus.DEAD, "DELIVERY_GIVEN_UP");

    /** One attempt and its outcome. */
    record Sent(Parcel parcel, Outcome outcome) {}

    private final Database database;
    private final DeliveryRepository deliveries;
    private final EndpointRepository endpoints;
    private final Journal journal;
    private final DeliveryMetrics metrics;
    private final List<Consignor> consignors;
    private final Clock clock;

    DeliveryBooks(
            Database database,
            DeliveryRepository deliveries,
            EndpointRepository endpoints,
            Journal journal,
            DeliveryMetrics metrics,
            @All List<Consignor> consignors,
            Clock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.journal = journal;
        this.metrics = metrics;
        this.consignors = consignors;
        this.clock = clock;
    }

    /** The second transaction sees what others have recorded meanwhile, so the last of a notice's mails finds all sent. */
    Uni<Void> record(String endpoint, List<Sent> attempts) {
        Instant now = clock.instant();
        attempts.forEach(attempt -> tell(endpoint, attempt));
        return database.write(Scope.nation(), tx -> write(tx, endpoint, attempts, now))
                .chain(() -> handedOver(attempts, now));
    }

    private Uni<Void> write(Tx tx, String endpoint, List<Sent> attempts, Instant now) {
        List<Outcome> outcomes = attempts.stream().map(Sent::outcome).toList();
        List<Entry> entries =
                attempts.stream().map(attempt -> entry(attempt, now)).toList();
        boolean well = outcomes.stream().allMatch(outcome -> outcome.kind() == Outcome.Kind.SENT);
        return deliveries
                .record(tx, entries, now)
                .call(recorded -> journal.recordAll(tx, PROGRAM, ends(attempts, entries, recorded)))
                .chain(() -> well ? endpoints.well(tx, endpoint) : fault(tx, endpoint, outcomes, now))
                .replaceWithVoid();
    }

    /** An attempt that will be repeated is no end yet; what another process has taken over is for that one to tell. */
    private static List<JournalEntry> ends(List<Sent> attempts, List<Entry> entries, List<UUID> recorded) {
        Set<UUID> own = Set.copyOf(recorded);
        return IntStream.range(0, entries.size())
                .filter(i -> own.contains(entries.get(i).id())
                        && ENDS.containsKey(entries.get(i).status()))
                .mapToObj(i -> end(attempts.get(i).parcel(), entries.get(i)))
                .toList();
    }

    private static JournalEntry end(Parcel parcel, Entry entry) {
        var after = Map.of(
                "status", entry.status(),
                "channel", parcel.channel(),
                "attempts", entry.attempts(),
                "messageId", parcel.messageId());
        return JournalEntry.created(
                        ENDS.get(entry.status()),
                        "DELIVERY",
                        parcel.id(),
                        parcel.text().regionCode(),
                        after)
                .named(parcel.text().number())
                .because(entry.error());
    }

    private Uni<Integer> fault(Tx tx, String endpoint, List<Outcome> outcomes, Instant now) {
        return endpoints
                .lock(tx, endpoint)
                .flatMap(state ->
                        endpoints.save(tx, endpoint, state.orElseThrow().after(outcomes, now)));
    }

    private static Entry entry(Sent attempt, Instant now) {
        Parcel parcel = attempt.parcel();
        Outcome outcome = attempt.outcome();
        return switch (outcome.kind()) {
            case SENT -> new Entry(parcel.id(), parcel.attempts(), DeliveryStatus.SENT, null, null, true);
            case SPARED -> new Entry(parcel.id(), parcel.attempts(), DeliveryStatus.PENDING, now, null, false);
            case THROTTLED -> new Entry(
                    parcel.id(),
                    parcel.attempts(),
                    DeliveryStatus.FAILED,
                    now.plus(outcome.pause()),
                    outcome.error(),
                    false);
            case FAILED -> again(parcel, DeliveryStatus.FAILED, outcome, now);
            case UNKNOWN -> again(parcel, DeliveryStatus.UNKNOWN, outcome, now);
        };
    }

    private static Entry again(Parcel parcel, DeliveryStatus status, Outcome outcome, Instant now) {
        Optional<Instant> next = BackOff.after(parcel.attempts()).map(now::plus);
        return new Entry(
                parcel.id(),
                parcel.attempts(),
                next.isPresent() ? status : DeliveryStatus.DEAD,
                next.orElse(null),
                outcome.error(),
                true);
    }

    private Uni<Void> handedOver(List<Sent> attempts, Instant now) {
        Set<UUID> arrived = attempts.stream()
                .filter(attempt -> attempt.outcome().kind() == Outcome.Kind.SENT)
                .map(attempt -> attempt.parcel().consignmentId())
                .collect(Collectors.toSet());
        return arrived.isEmpty()
                ? Uni.createFrom().voidItem()
                : database.write(Scope.nation(), tx -> tellConsignors(tx, arrived, now));
    }

    private Uni<Void> tellConsignors(Tx tx, Set<UUID> arrived, Instant now) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (Consignor consignor : consignors) {
            told = told.chain(() -> consignor.handedOver(tx, arrived, now));
        }
        return told;
    }

    private void tell(String endpoint, Sent attempt) {
        Outcome outcome = attempt.outcome();
        metrics.attempted(attempt.parcel().channel(), endpoint, outcome.kind());
        if (outcome.error() != null) {
            LOG.warnf(
                    "delivery %s, attempt %d: %s",
                    attempt.parcel().id(), attempt.parcel().attempts(), outcome.error());
        }
    }
}
