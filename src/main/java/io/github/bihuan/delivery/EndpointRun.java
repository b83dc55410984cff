package io.github.bihuan.delivery;

import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.Endpoint;
import io.github.bihuan.delivery.domain.Outcome;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends the messages of one endpoint: claim (short transaction) → send (none) → record (short transaction). At least once: a send
 * whose outcome nobody knows is tried again under the same message id. A process that dies leaves its lease to expire.
 */
@Singleton
final class EndpointRun {

    private static final String MAIL = "mail";
    private static final int BATCH = 100;
    /** An endpoint that has just failed is asked carefully. */
    private static final int CAREFUL_BATCH = Endpoint.THRESHOLD;

    private static final int AT_ONCE = 8;
    private static final int RECORDED_TOGETHER = 50;
    private static final Duration RECORDED_WITHIN = Duration.ofMillis(100);

    private final Database database;
    private final DeliveryRepository deliveries;
    private final EndpointRepository endpoints;
    private final ChannelLines lines;
    private final DeliveryBooks books;
    private final Map<Channel, Sender> senders;
    private final Clock clock;
    private final Duration lease;

    EndpointRun(
            Database database,
            DeliveryRepository deliveries,
            EndpointRepository endpoints,
            ChannelLines lines,
            DeliveryBooks books,
            @All List<Sender> senders,
            Clock clock,
            @ConfigProperty(name = "bihuan.delivery.lease") Duration lease) {
        this.database = database;
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.lines = lines;
        this.books = books;
        this.senders = senders.stream().collect(Collectors.toMap(Sender::channel, Function.identity()));
        this.clock = clock;
        this.lease = lease;
    }

    /** Sends until nothing more may go. */
    Uni<Void> drain(String endpoint) {
        return Multi.createBy()
                .repeating()
                .uni(() -> batch(endpoint))
                .whilst(claimed -> claimed > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> batch(String endpoint) {
        return database.write(Scope.nation(), tx -> claim(tx, endpoint)).flatMap(parcels -> sendAll(endpoint, parcels));
    }

    private Uni<List<Parcel>> claim(Tx tx, String endpoint) {
        Instant now = clock.instant();
        return endpoints.lock(tx, endpoint).flatMap(found -> {
            Endpoint state = found.orElseThrow();
            int most = state.allowance(now, state.failures() == 0 ? BATCH : CAREFUL_BATCH);
            return most == 0 ? Uni.createFrom().item(List.of()) : claim(tx, endpoint, state, most, now);
        });
    }

    private Uni<List<Parcel>> claim(Tx tx, String endpoint, Endpoint state, int most, Instant now) {
        return claim(tx, endpoint, most, now)
                .call(parcels -> state.claimed(now, parcels.size()).equals(state)
                        ? Uni.createFrom().voidItem()
                        : endpoints.save(tx, endpoint, state.claimed(now, parcels.size())));
    }

    /** What is meant for a suspended channel waits. */
    private Uni<List<Parcel>> claim(Tx tx, String endpoint, int most, Instant now) {
        if (endpoint.equals(MAIL)) {
            return deliveries.claim(tx, endpoint, null, now, now.plus(lease), most);
        }
        return lines.of(tx, endpoint)
                .flatMap(line -> line.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : deliveries.claim(tx, endpoint, line.get(), now, now.plus(lease), most));
    }

    private Uni<Integer> sendAll(String endpoint, List<Parcel> parcels) {
        var failing = new AtomicInteger();
        return Multi.createFrom()
                .iterable(parcels)
                .onItem()
                .transformToUni(parcel -> send(parcel, failing).map(outcome -> new DeliveryBooks.Sent(parcel, outcome)))
                .merge(AT_ONCE)
                .group()
                .intoLists()
                .of(RECORDED_TOGETHER, RECORDED_WITHIN)
                .onOverflow()
                .buffer(BATCH)
                .onItem()
                .transformToUniAndConcatenate(some -> books.record(endpoint, some))
                .collect()
                .last()
                .map(recorded -> failing.get() >= Endpoint.THRESHOLD ? 0 : parcels.size());
    }

    /** Spares the rest of the batch when the other side has just failed several times in a row. */
    private Uni<Outcome> send(Parcel parcel, AtomicInteger failing) {
        return Uni.createFrom()
                .deferred(() -> failing.get() >= Endpoint.THRESHOLD
                        ? Uni.createFrom().item(Outcome.spared())
                        : senders.get(parcel.channel())
                                .send(parcel)
                                .invoke(outcome -> failing.updateAndGet(before -> outcome.bad() ? before + 1 : 0)));
    }
}
