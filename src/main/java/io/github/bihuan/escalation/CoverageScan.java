package io.github.bihuan.escalation;

import io.github.bihuan.escalation.CoverageCheck.Found;
import io.github.bihuan.escalation.CoverageCheck.Subject;
import io.github.bihuan.escalation.CoverageRepository.Existing;
import io.github.bihuan.escalation.WatchedHazard.Document;
import io.github.bihuan.escalation.WatchedHazard.Run;
import io.github.bihuan.escalation.domain.HazardClock;
import io.github.bihuan.escalation.domain.Ladder;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.LiveCalendar;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Goes through everything that can have owed something in a window, chunk by chunk. What is owed is computed from hazards, their
 * documents and the versions of their deadlines, from duties, letters and papers – never from what a sweep has written down.
 */
@Singleton
final class CoverageScan {

    private static final int CHUNK = 2000;

    /** Both days inclusive; nothing is expected after today. */
    record Window(LocalDate from, LocalDate to, LocalDate today) {}

    private record Chunk(List<Found> found, UUID last) {}

    private interface Step {
        Uni<Chunk> after(UUID place);
    }

    private final CoverageRepository coverage;
    private final SweepRepository sweeps;
    private final StandingRepository standing;
    private final Ladders ladders;
    private final LiveCalendar calendar;

    CoverageScan(
            CoverageRepository coverage,
            SweepRepository sweeps,
            StandingRepository standing,
            Ladders ladders,
            LiveCalendar calendar) {
        this.coverage = coverage;
        this.sweeps = sweeps;
        this.standing = standing;
        this.ladders = ladders;
        this.calendar = calendar;
    }

    Uni<List<Found>> all(Tx tx, Scope scope, Window window) {
        List<Step> steps = new ArrayList<>();
        steps.add(place -> hazards(tx, scope, window, place));
        Arrays.stream(StandingRepository.Kind.values())
                .forEach(kind -> steps.add(place -> matters(tx, kind, scope, window, place)));
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToMultiAndConcatenate(CoverageScan::chunks)
                .onItem()
                .transformToIterable(Chunk::found)
                .collect()
                .asList();
    }

    private static Multi<Chunk> chunks(Step step) {
        var place = new AtomicReference<>(new UUID(0, 0));
        return Multi.createBy()
                .repeating()
                .uni(() -> step.after(place.get()).invoke(done -> place.set(done.last())))
                .whilst(done -> done.last() != null);
    }

    private Uni<Chunk> hazards(Tx tx, Scope scope, Window window, UUID after) {
        return coverage.hazards(tx, scope, window.from(), window.to(), after, CHUNK)
                .flatMap(hazards -> hazards.isEmpty() ? none() : compared(tx, window, hazards));
    }

    private Uni<Chunk> compared(Tx tx, Window window, List<WatchedHazard> hazards) {
        List<UUID> ids = hazards.stream().map(WatchedHazard::id).toList();
        return sweeps.documents(tx, ids).flatMap(documents -> sweeps.runs(tx, ids)
                .flatMap(runs -> ladders.of(tx, runs.stream().map(Run::ladder).toList())
                        .flatMap(known -> coverage.existing(tx, ids)
                                .map(existing -> compare(check(known, window), hazards, documents, runs, existing)))));
    }

    private static Chunk compare(
            CoverageCheck check,
            List<WatchedHazard> hazards,
            List<Document> documents,
            List<Run> runs,
            List<Existing> existing) {
        Map<UUID, List<Document>> papers = by(documents, Document::hazardId);
        Map<UUID, List<Run>> versions = by(runs, Run::hazardId);
        Map<UUID, List<Existing>> notices = by(existing, Existing::subject);
        List<Found> found = hazards.stream()
                .map(hazard -> {
                    List<HazardClock> clocks = HazardSubjects.of(
                            hazard,
                            papers.getOrDefault(hazard.id(), List.of()),
                            versions.getOrDefault(hazard.id(), List.of()));
                    return check.of(
                            new Subject("HAZARD", hazard.id(), hazard.code()),
                            clocks,
                            notices.getOrDefault(hazard.id(), List.of()));
                })
                .toList();
        return new Chunk(found, hazards.get(hazards.size() - 1).id());
    }

    private Uni<Chunk> matters(Tx tx, StandingRepository.Kind kind, Scope scope, Window window, UUID after) {
        return standing.window(tx, kind, scope, window.from(), window.to(), after, CHUNK)
                .flatMap(matters -> matters.isEmpty() ? none() : compared(tx, kind, window, matters));
    }

    private Uni<Chunk> compared(Tx tx, StandingRepository.Kind kind, Window window, List<StandingMatter> matters) {
        var check = check(Map.of(ladders.standing().key(), ladders.standing()), window);
        List<UUID> ids = matters.stream().map(StandingMatter::id).toList();
        return coverage.existing(tx, ids).map(all -> {
            Map<UUID, List<Existing>> notices =
                    by(all.stream().filter(kind::owns).toList(), Existing::subject);
            return new Chunk(
                    matters.stream()
                            .map(matter -> check.of(
                                    new Subject(matter.type(), matter.id(), matter.code()),
                                    List.of(matter.clock()),
                                    notices.getOrDefault(matter.id(), List.of())))
                            .toList(),
                    ids.get(ids.size() - 1));
        });
    }

    private CoverageCheck check(Map<LadderKey, Ladder> known, Window window) {
        return new CoverageCheck(known, calendar.editions(), window.from(), window.to(), window.today());
    }

    private static Uni<Chunk> none() {
        return Uni.createFrom().item(new Chunk(List.of(), null));
    }

    private static <T> Map<UUID, List<T>> by(List<T> all, Function<T, UUID> subject) {
        return all.stream().collect(Collectors.groupingBy(subject));
    }
}
