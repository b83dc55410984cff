package io.github.bihuan.event;

import io.github.bihuan.event.EventRepository.Told;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Follows the stream for one client: looks for news once a second, behind the wall of the client's scope, and only as fast as the
 * client takes them, so that a slow client costs no memory. Any replica can go on where another stopped.
 */
@Singleton
final class EventStream {

    /** What goes to the client: events, and silence now and then so that the connection stays alive. */
    record Part(List<Told> events, boolean gap) {}

    private static final int AT_ONCE = 100;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int SILENCE = 15;
    /** A client comes back with a fresh token. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    static final int MOST_CLIENTS = 200;

    private final Database database;
    private final EventRepository repository;
    private final AtomicInteger clients = new AtomicInteger();

    EventStream(Database database, EventRepository repository) {
        this.database = database;
        this.repository = repository;
    }

    /** Takes a place for one more client; false when all are taken. */
    boolean enter() {
        if (clients.incrementAndGet() > MOST_CLIENTS) {
            clients.decrementAndGet();
            return false;
        }
        return true;
    }

    /** @param from null begins now; gives the client's place back when it ends */
    Multi<Part> follow(Caller caller, Position from) {
        Uni<Position> start = from == null
                ? database.read(caller.scope(), repository::now)
                : Uni.createFrom().item(from);
        return start.onItem()
                .transformToMulti(begin -> parts(caller, begin, from != null))
                .onTermination()
                .invoke(clients::decrementAndGet);
    }

    private Multi<Part> parts(Caller caller, Position begin, boolean resumed) {
        var place = new AtomicReference<>(begin);
        var silence = new AtomicInteger();
        Multi<Part> first = resumed
                ? Multi.createFrom().uni(gap(caller, begin)).filter(Part::gap)
                : Multi.createFrom().empty();
        Multi<Part> following = Multi.createBy()
                .repeating()
                .uni(() -> next(caller, place))
                .withDelay(PAUSE)
                .indefinitely()
                .filter(part -> worthSending(part, silence));
        return Multi.createBy()
                .concatenating()
                .streams(first, following)
                .select()
                .first(LONGEST);
    }

    private Uni<Part> gap(Caller caller, Position begin) {
        return database.read(caller.scope(), tx -> repository.forgotten(tx, begin))
                .map(forgotten -> new Part(List.of(), forgotten));
    }

    private Uni<Part> next(Caller caller, AtomicReference<Position> place) {
        return database.read(caller.scope(), tx -> repository.after(tx, caller.scope(), place.get(), AT_ONCE))
                .invoke(told -> {
                    if (!told.isEmpty()) {
                        place.set(told.get(told.size() - 1).at());
                    }
                })
                .map(told -> new Part(told, false));
    }

    /** Of the parts with nothing in them, one in fifteen is sent: a sign of life. */
    private static boolean worthSending(Part part, AtomicInteger silence) {
        boolean empty = part.events().isEmpty() && !part.gap();
        return !empty || silence.incrementAndGet() % SILENCE == 0;
    }
}
