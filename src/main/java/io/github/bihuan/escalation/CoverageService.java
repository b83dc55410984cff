package io.github.bihuan.escalation;

import io.github.bihuan.escalation.CoverageApi.Coverage;
import io.github.bihuan.escalation.CoverageApi.Gap;
import io.github.bihuan.escalation.CoverageCheck.Found;
import io.github.bihuan.escalation.CoverageRepository.Existing;
import io.github.bihuan.escalation.WatchedHazard.Document;
import io.github.bihuan.escalation.WatchedHazard.Run;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Computes what was owed anew, from the hazards alone, and compares it with the notices. */
@Singleton
final class CoverageService {

    private static final int CHUNK = 2000;
    private static final int LONGEST = 1000;
    private static final int LONGEST_WINDOW = 366;

    private record Window(LocalDate from, LocalDate to, LocalDate today) {}

    private record Chunk(List<Found> found, UUID last) {}

    private final Database database;
    private final CoverageRepository coverage;
    private final SweepRepository sweeps;
    private final Ladders ladders;
    private final Clock clock;

    CoverageService(
            Database database, CoverageRepository coverage, SweepRepository sweeps, Ladders ladders, Clock clock) {
        this.database = database;
        this.coverage = coverage;
        this.sweeps = sweeps;
        this.ladders = ladders;
        this.clock = clock;
    }

    Uni<Coverage> of(Caller caller, String fromText, String toText) {
        LocalDate today = BusinessTime.today(clock);
        LocalDate from = date("from", fromText);
        LocalDate asked = date("to", toText);
        if (asked.isBefore(from) || from.plusDays(LONGEST_WINDOW).isBefore(asked)) {
            throw new BusinessRuleViolation(CommonProblem.INVALID_PARAMETER, "to", "截止日期应在起始日期之后一年以内");
        }
        return between(caller.scope(), from, asked.isAfter(today) ? today : asked, today);
    }

    Uni<Coverage> between(Scope scope, LocalDate from, LocalDate to, LocalDate today) {
        return database.snapshot(scope, tx -> all(tx, scope, new Window(from, to, today)))
                .map(found -> answer(from, to, found));
    }

    private Uni<List<Found>> all(Tx tx, Scope scope, Window window) {
        var after = new AtomicReference<>(new UUID(0, 0));
        return Multi.createBy()
                .repeating()
                .uni(() -> chunk(tx, scope, window, after.get()).invoke(done -> after.set(done.last())))
                .whilst(done -> done.last() != null)
                .onItem()
                .transformToIterable(Chunk::found)
                .collect()
                .asList();
    }

    private Uni<Chunk> chunk(Tx tx, Scope scope, Window window, UUID after) {
        return coverage.hazards(tx, scope, window.from(), window.to(), after, CHUNK)
                .flatMap(hazards -> {
                    List<UUID> ids = hazards.stream().map(WatchedHazard::id).toList();
                    return ids.isEmpty()
                            ? Uni.createFrom().item(new Chunk(List.of(), null))
                            : compared(tx, window, hazards, ids)
                                    .map(found -> new Chunk(found, ids.get(ids.size() - 1)));
                });
    }

    private Uni<List<Found>> compared(Tx tx, Window window, List<WatchedHazard> hazards, List<UUID> ids) {
        return sweeps.documents(tx, ids).flatMap(documents -> sweeps.runs(tx, ids)
                .flatMap(runs -> ladders.of(tx, runs.stream().map(Run::ladder).toList())
                        .map(known -> new CoverageCheck(known, window.from(), window.to(), window.today()))
                        .flatMap(check -> coverage.existing(tx, ids)
                                .map(existing -> compare(check, hazards, documents, runs, existing)))));
    }

    private static List<Found> compare(
            CoverageCheck check,
            List<WatchedHazard> hazards,
            List<Document> documents,
            List<Run> runs,
            List<Existing> existing) {
        Map<UUID, List<Document>> papers = by(documents, Document::hazardId);
        Map<UUID, List<Run>> versions = by(runs, Run::hazardId);
        var notices = by(existing, notice -> UUID.fromString(notice.key().subjectId()));
        return hazards.stream()
                .map(hazard -> check.of(
                        hazard,
                        papers.getOrDefault(hazard.id(), List.of()),
                        versions.getOrDefault(hazard.id(), List.of()),
                        notices.getOrDefault(hazard.id(), List.of())))
                .toList();
    }

    private static Coverage answer(LocalDate from, LocalDate to, List<Found> found) {
        List<Gap> missing = new ArrayList<>();
        List<Gap> unexpected = new ArrayList<>();
        found.forEach(one -> {
            missing.addAll(one.missing());
            unexpected.addAll(one.unexpected());
        });
        return new Coverage(
                from,
                to,
                found.stream().mapToInt(Found::expected).sum(),
                found.stream().mapToInt(Found::actual).sum(),
                missing.size(),
                unexpected.size(),
                first(missing),
                first(unexpected),
                missing.size() > LONGEST || unexpected.size() > LONGEST);
    }

    private static List<Gap> first(List<Gap> gaps) {
        return List.copyOf(gaps.subList(0, Math.min(gaps.size(), LONGEST)));
    }

    private static <T> Map<UUID, List<T>> by(List<T> all, Function<T, UUID> hazard) {
        return all.stream().collect(Collectors.groupingBy(hazard));
    }

    private static LocalDate date(String field, String text) {
        try {
            if (text != null) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw notADate(field);
        }
        throw notADate(field);
    }

    private static BusinessRuleViolation notADate(String field) {
        return new BusinessRuleViolation(CommonProblem.INVALID_PARAMETER, field, "请填写日期，形式为 2024-12-20");
    }
}
