package io.github.bihuan.event;

import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.time.DoubtfulClock;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Keeps the newest events only: the stream is for those who listen, the journal is what is kept. */
@Singleton
final class EventForgetting {

    private static final long KEPT = 500_000;

    private final Database database;
    private final EventRepository repository;

    EventForgetting(Database database, EventRepository repository) {
        this.database = database;
        this.repository = repository;
    }

    @Scheduled(identity = "event-forgetting", cron = "{bihuan.sweep.cron}", skipExecutionIf = DoubtfulClock.class)
    Uni<Void> run() {
        return database.write(Scope.nation(), tx -> repository.forget(tx, KEPT)).replaceWithVoid();
    }
}
