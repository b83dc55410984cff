package io.github.bihuan.identity;

import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The official behind a token's {@code sub}, remembered for a minute so that tokens with few claims do not cost a query per
 * request. A change of the directory through this replica is seen at once, through another within that minute.
 */
@Singleton
final class DirectoryLookup {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final Database database;
    private final Officials officials;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    DirectoryLookup(Database database, Officials officials, Clock clock) {
        this.database = database;
        this.officials = officials;
        this.clock = clock;
    }

    /** The official in office with this subject, or empty. */
    Uni<Optional<OfficialRef>> ofSubject(String subject) {
        Remembered known = remembered.get(subject);
        if (known != null && clock.instant().isBefore(known.since().plus(REMEMBERED))) {
            return Uni.createFrom().item(known.official());
        }
        return database.read(Scope.nation(), tx -> officials.ofSubject(tx, subject))
                .map(found -> found.filter(official -> official.status() == OfficialStatus.ACTIVE))
                .invoke(found -> remember(subject, found));
    }

    void forget() {
        remembered.clear();
    }

    private void remember(String subject, Optional<OfficialRef> official) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(subject, new Remembered(official, clock.instant()));
    }

    private record Remembered(Optional<OfficialRef> official, Instant since) {}
}
