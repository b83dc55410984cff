package io.github.bihuan.escalation;

import io.github.bihuan.escalation.WatchedHazard.Document;
import io.github.bihuan.escalation.WatchedHazard.Run;
import io.github.bihuan.escalation.domain.CatchUp;
import io.github.bihuan.escalation.domain.CatchUp.Recorded;
import io.github.bihuan.escalation.domain.EscalationSubject;
import io.github.bihuan.escalation.domain.HazardClock;
import io.github.bihuan.escalation.domain.Ladder;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.escalation.domain.LadderRun;
import io.github.bihuan.escalation.domain.Obligation;
import io.github.bihuan.escalation.domain.ObligationKey;
import io.github.bihuan.escalation.domain.Obligations;
import io.github.bihuan.hazard.domain.HazardStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a sweep writes down about one hazard, from what is recorded of it. Pure. */
final class SweepPlan {

    private SweepPlan() {}

    static List<Recorded> of(
            WatchedHazard hazard,
            List<Document> documents,
            List<Run> runs,
            Map<LadderKey, Ladder> ladders,
            Set<ObligationKey> recorded,
            LocalDate today) {
        List<HazardClock> clocks = HazardSubjects.of(hazard, documents, runs);
        List<Obligation> due = clocks.stream()
                .flatMap(clock ->
                        Obligations.of(clock.subject(), ladders.get(clock.ladder()), LocalDate.MIN, today).stream())
                .filter(owed -> !recorded.contains(owed.key()))
                .toList();
        return CatchUp.plan(due, today, ended(hazard, clocks, today));
    }

    /** Reported done counts as ended for what was missed before: it is recorded, nobody is told. */
    private static Set<LadderRun> ended(WatchedHazard hazard, List<HazardClock> clocks, LocalDate today) {
        return clocks.stream()
                .map(HazardClock::subject)
                .filter(subject -> subject.stoppedAt(today) || hazard.status() == HazardStatus.RECTIFIED)
                .map(EscalationSubject::run)
                .collect(Collectors.toSet());
    }
}
