package io.github.bihuan.escalation;

import io.github.bihuan.escalation.WatchedHazard.Document;
import io.github.bihuan.escalation.WatchedHazard.Run;
import io.github.bihuan.escalation.domain.CatchUp.Recorded;
import io.github.bihuan.escalation.domain.Ladder;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.escalation.domain.ObligationKey;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.notice.NoticeDraft;
import io.github.bihuan.notice.Notices;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides for a chunk of locked hazards what is due and not recorded, by the pure function, and writes it as one set. */
@Singleton
final class SweepChunk {

    private record Known(
            Map<UUID, List<Document>> documents,
            Map<UUID, List<Run>> runs,
            Map<LadderKey, Ladder> ladders,
            Map<String, Set<ObligationKey>> recorded) {}

    private final SweepRepository repository;
    private final Notices notices;
    private final Ladders ladders;

    SweepChunk(SweepRepository repository, Notices notices, Ladders ladders) {
        this.repository = repository;
        this.notices = notices;
        this.ladders = ladders;
    }

    /** The steps of the ladder. */
    Uni<SweepCount> steps(Tx tx, Caller caller, List<WatchedHazard> hazards, LocalDate today) {
        return known(tx, ids(hazards)).flatMap(known -> {
            List<NoticeDraft> drafts = new ArrayList<>();
            hazards.forEach(
                    hazard -> drafts.addAll(EscalationLetters.steps(hazard, plan(hazard, known, today), today)));
            return notices.issueAll(tx, caller, drafts).replaceWith(SweepCount.of(hazards.size(), drafts));
        });
    }

    /** The reminders of plans that are not filed. */
    Uni<SweepCount> plans(Tx tx, Caller caller, List<WatchedHazard> hazards, LocalDate today) {
        return known(tx, ids(hazards)).flatMap(known -> {
            List<NoticeDraft> drafts = new ArrayList<>();
            hazards.forEach(
                    hazard -> drafts.addAll(EscalationLetters.planReminders(hazard, points(hazard, known), today)));
            return notices.issueAll(tx, caller, drafts).replaceWith(SweepCount.of(hazards.size(), drafts));
        });
    }

    private static List<Recorded> plan(WatchedHazard hazard, Known known, LocalDate today) {
        return SweepPlan.of(
                hazard,
                known.documents().getOrDefault(hazard.id(), List.of()),
                known.runs().getOrDefault(hazard.id(), List.of()),
                known.ladders(),
                known.recorded().getOrDefault(hazard.id().toString(), Set.of()),
                today);
    }

    private Uni<Known> known(Tx tx, Collection<UUID> ids) {
        return repository.documents(tx, ids).flatMap(documents -> repository
                .runs(tx, ids)
                .flatMap(runs -> ladders.of(tx, runs.stream().map(Run::ladder).toList())
                        .flatMap(known -> repository
                                .recorded(tx, ids)
                                .map(recorded -> new Known(
                                        by(documents, Document::hazardId),
                                        by(runs, Run::hazardId),
                                        known,
                                        recorded.stream()
                                                .collect(Collectors.groupingBy(
                                                        ObligationKey::subjectId, Collectors.toSet())))))));
    }

    private static Set<String> points(WatchedHazard hazard, Known known) {
        return known.recorded().getOrDefault(hazard.id().toString(), Set.of()).stream()
                .filter(key -> key.deadlineVersion() == hazard.deadlineVersion())
                .map(ObligationKey::point)
                .collect(Collectors.toSet());
    }

    private static <T> Map<UUID, List<T>> by(List<T> all, Function<T, UUID> hazard) {
        return all.stream().collect(Collectors.groupingBy(hazard));
    }

    private static List<UUID> ids(List<WatchedHazard> hazards) {
        return hazards.stream().map(WatchedHazard::id).toList();
    }
}
