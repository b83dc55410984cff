package io.github.bihuan.shared.time;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The calendar in force: the shipped years and what was uploaded since. Every process looks for a newer upload every half minute,
 * and before a sweep.
 */
@Singleton
public final class LiveCalendar {

    private static final Logger LOG = Logger.getLogger(LiveCalendar.class);

    private record Loaded(long seq, List<WorkCalendar> editions) {}

    private final List<CalendarYear> shipped;
    private final Database database;
    private final CalendarRepository repository;
    private volatile Loaded loaded;

    LiveCalendar(ObjectMapper json, Database database, CalendarRepository repository) {
        this.shipped = WorkCalendars.bundledYears(json);
        this.database = database;
        this.repository = repository;
        this.loaded = new Loaded(0, editions(List.of()));
    }

    /** As it is now; it does not change any more. */
    public WorkCalendar current() {
        List<WorkCalendar> editions = loaded.editions();
        return editions.get(editions.size() - 1);
    }

    /** Every calendar that has been in force: as shipped, then one more with each upload. */
    public List<WorkCalendar> editions() {
        return loaded.editions();
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
                                .uploads(tx)
                                .invoke(uploaded -> loaded = new Loaded(newest, editions(uploaded)))
                                .replaceWithVoid());
    }

    private List<WorkCalendar> editions(List<CalendarYear> uploaded) {
        List<WorkCalendar> editions = new ArrayList<>(List.of(WorkCalendar.of(shipped)));
        for (CalendarYear year : uploaded) {
            editions.add(editions.get(editions.size() - 1).with(year));
        }
        return List.copyOf(editions);
    }
}
