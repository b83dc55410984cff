package io.github.bihuan.duty;

import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.WorkCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts the due days of open duties again when a holiday notice was uploaded. */
@Singleton
public final class DutyCalendar {

    private final DutyGenerator generator;
    private final GenerationRepository repository;

    DutyCalendar(DutyGenerator generator, GenerationRepository repository) {
        this.generator = generator;
        this.repository = repository;
    }

    /** In the caller's transaction, by the calendar given; answers what was touched. */
    public Uni<List<MovedDuty>> recount(Tx tx, WorkCalendar calendar, LocalDate today) {
        return generator.seeds(tx, calendar, today).flatMap(seeds -> repository.move(tx, seeds, today));
    }

    /** Changes nothing: the due days that the caller's instances would have by another calendar, where they differ. */
    public Uni<Map<UUID, LocalDate>> dueBy(Tx tx, WorkCalendar calendar, LocalDate today) {
        return tx.beyondTheWall(() -> generator.seeds(tx, calendar, today))
                .flatMap(seeds -> repository.otherwiseDue(tx, seeds));
    }
}
