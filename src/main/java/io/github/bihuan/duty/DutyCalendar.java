package io.github.bihuan.duty;

import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.WorkCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Counts the due days of open duties again when a holiday notice was uploaded. */
@Singleton
public final class DutyCalendar {

    private final DutyGenerator generator;
    private final GenerationRepository repository;
    private final HazardPapers papers;
    private final HazardPaperRepository hazards;

    DutyCalendar(
            DutyGenerator generator,
            GenerationRepository repository,
            HazardPapers papers,
            HazardPaperRepository hazards) {
        this.generator = generator;
        this.repository = repository;
        this.papers = papers;
        this.hazards = hazards;
    }

    /** In the caller's transaction, by the calendar given; answers what was touched. */
    public Uni<List<MovedDuty>> recount(Tx tx, WorkCalendar calendar, LocalDate today) {
        return generator
                .seeds(tx, calendar, today)
                .flatMap(seeds -> repository.move(tx, seeds, today))
                .flatMap(moved ->
                        hazards.move(tx, papers.due(today, calendar), today).map(more -> joined(moved, more)));
    }

    /** Changes nothing: the due days that the caller's instances would have by another calendar, where they differ. */
    public Uni<Map<UUID, LocalDate>> dueBy(Tx tx, WorkCalendar calendar, LocalDate today) {
        return tx.beyondTheWall(() -> generator.seeds(tx, calendar, today))
                .flatMap(seeds -> repository.otherwiseDue(tx, seeds))
                .flatMap(days ->
                        hazards.otherwiseDue(tx, papers.due(today, calendar)).map(more -> joined(days, more)));
    }

    private static List<MovedDuty> joined(List<MovedDuty> some, List<MovedDuty> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Map<UUID, LocalDate> joined(Map<UUID, LocalDate> some, Map<UUID, LocalDate> others) {
        Map<UUID, LocalDate> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }
}
