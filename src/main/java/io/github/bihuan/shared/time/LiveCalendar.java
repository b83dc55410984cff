package io.github.bihuan.shared.time;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The calendar in force: the shipped years and what was uploaded since. Every process looks for a newer upload every half minute,
 * and before a sweep.
 */
@Singleton
public final class LiveCalendar {

    private static final Logger LOG = Logger.getLogger(LiveCalendar.class);

    private record Loaded(long seq, WorkCalendar calendar) {}

    private final List<CalendarYear> shipped;
    private final Database database;
    private final CalendarRepository repository;
    private volatile Loaded loaded;

    LiveCalendar(ObjectMapper json, Database database, CalendarRepository repository) {
        this.shipped = WorkCalendars.bundledYears(json);
        this.database = database;
        this.repository = repository;
        this.loaded = new Loaded(0, WorkCalendar.of(shipped));
    }

    /** As it is now; it does not change any more. */
    public WorkCalendar current() {
        return loaded.calendar();
    }

    /** Reads again when something newer was uploaded. */
    public Uni<Void> refresh() {
        return database.snapshot(Scope.nation(), this::refresh);
    }

    @Scheduled(
            identity = "calendar",
            every = "{bihuan.calendar.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return refresh()
                .onFailure()
                .invoke(failure -> LOG.warnf("the calendar could not be read again: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** Stores a notice in the caller's transaction; {@link #refresh()} after it. Answers its version. */
    public Uni<Integer> store(Tx tx, CalendarYear year, String reason, String by, OffsetDateTime now) {
        return repository.add(tx, year, reason, by, now);
    }

    private Uni<Void> refresh(Tx tx) {
        return repository
                .newest(tx)
                .flatMap(newest -> newest == loaded.seq()
                        ? Uni.createFrom().voidItem()
                        : repository
                                .years(tx)
                                .invoke(uploaded -> loaded = new Loaded(newest, with(uploaded)))
                                .replaceWithVoid());
    }

    private WorkCalendar with(List<CalendarYear> uploaded) {
        WorkCalendar calendar = WorkCalendar.of(shipped);
        for (CalendarYear year : uploaded) {
            calendar = calendar.with(year);
        }
        return calendar;
    }
}
