package io.github.bihuan.escalation;

import io.github.bihuan.escalation.WatchedHazard.Document;
import io.github.bihuan.escalation.WatchedHazard.Run;
import io.github.bihuan.escalation.domain.EscalationProblem;
import io.github.bihuan.escalation.domain.Ladder;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds everything that has a ladder in a region – hazards, duties and reports, letters, papers – and lets rules play on it. */
@Singleton
final class PlayedSubjects {

    private static final int MOST = 5000;
    private static final UUID START = new UUID(0, 0);

    private final CoverageRepository hazards;
    private final SweepRepository sweeps;
    private final StandingRepository standing;
    private final Ladders ladders;

    PlayedSubjects(CoverageRepository hazards, SweepRepository sweeps, StandingRepository standing, Ladders ladders) {
        this.hazards = hazards;
        this.sweeps = sweeps;
        this.standing = standing;
        this.ladders = ladders;
    }

    Uni<List<PlayedSubject>> hazards(Tx tx, Scope scope, PlayedRules rules) {
        return hazards.hazards(tx, scope, rules.from(), rules.to(), START, MOST + 1)
                .invoke(PlayedSubjects::refuseTooMany)
                .flatMap(found -> {
                    List<UUID> ids = found.stream().map(WatchedHazard::id).toList();
                    return sweeps.documents(tx, ids)
                            .flatMap(papers -> sweeps.runs(tx, ids).flatMap(runs -> ladders.of(
                                            tx, runs.stream().map(Run::ladder).toList())
                                    .map(known -> played(found, papers, runs, known, rules))));
                });
    }

    /** Everything that is no hazard. */
    Uni<List<PlayedSubject>> matters(Tx tx, Scope scope, PlayedRules rules) {
        return Multi.createFrom()
                .items(StandingRepository.Kind.values())
                .onItem()
                .transformToUniAndConcatenate(
                        kind -> standing.window(tx, kind, scope, rules.from(), rules.to(), START, MOST + 1))
                .collect()
                .in(ArrayList<StandingMatter>::new, List::addAll)
                .invoke(PlayedSubjects::refuseTooMany)
                .map(all -> all.stream()
                        .map(matter -> rules.of(matter, ladders.standing()))
                        .toList());
    }

    private static List<PlayedSubject> played(
            List<WatchedHazard> found,
            List<Document> papers,
            List<Run> runs,
            Map<LadderKey, Ladder> known,
            PlayedRules rules) {
        Map<UUID, List<Document>> documents = by(papers, Document::hazardId);
        Map<UUID, List<Run>> versions = by(runs, Run::hazardId);
        return found.stream()
                .map(hazard -> rules.of(
                        hazard,
                        HazardSubjects.of(
                                hazard,
                                documents.getOrDefault(hazard.id(), List.of()),
                                versions.getOrDefault(hazard.id(), List.of())),
                        known))
                .toList();
    }

    private static void refuseTooMany(List<?> found) {
        if (found.size() > MOST) {
            throw EscalationProblem.SIMULATION_TOO_LARGE.on("regionCode", "涉及的隐患或者其他事项超过 " + MOST + " 件，请缩小行政区划");
        }
    }

    private static <T> Map<UUID, List<T>> by(List<T> all, Function<T, UUID> hazard) {
        return all.stream().collect(Collectors.groupingBy(hazard));
    }
}
