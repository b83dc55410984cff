package io.github.bihuan.escalation;

import io.github.bihuan.escalation.CoverageApi.Gap;
import io.github.bihuan.escalation.CoverageRepository.Existing;
import io.github.bihuan.escalation.WatchedHazard.Document;
import io.github.bihuan.escalation.WatchedHazard.Run;
import io.github.bihuan.escalation.domain.Climb;
import io.github.bihuan.escalation.domain.Ladder;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.escalation.domain.Obligation;
import io.github.bihuan.escalation.domain.ObligationKey;
import io.github.bihuan.notice.domain.ChineseDate;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what one hazard owed in a window with the notices that exist. Pure. On the day of a document that stops or rests
 * the ladder both are right: the sweep may have run before it or after it.
 */
final class CoverageCheck {

    /** What was found of one hazard. */
    record Found(int expected, int actual, List<Gap> missing, List<Gap> unexpected) {}

    private final Map<LadderKey, Ladder> ladders;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;

    CoverageCheck(Map<LadderKey, Ladder> ladders, LocalDate from, LocalDate to, LocalDate today) {
        this.ladders = ladders;
        this.from = from;
        this.to = to;
        this.today = today;
    }

    Found of(WatchedHazard hazard, List<Document> documents, List<Run> runs, List<Existing> existing) {
        List<Climb> climbs = HazardSubjects.of(hazard, documents, runs);
        List<Obligation> expected = owed(climbs, from, to).toList();
        Set<ObligationKey> permitted = Stream.concat(
                        owed(climbs, LocalDate.MIN, today),
                        owed(HazardSubjects.of(hazard, documents, runs, 1), LocalDate.MIN, today))
                .map(Obligation::key)
                .collect(Collectors.toSet());
        Set<ObligationKey> known = existing.stream().map(Existing::key).collect(Collectors.toCollection(HashSet::new));
        List<Existing> actual = existing.stream()
                .filter(notice ->
                        !notice.dueOn().isBefore(from) && !notice.dueOn().isAfter(to))
                .toList();
        return new Found(
                expected.size(),
                actual.size(),
                expected.stream()
                        .filter(owed -> !known.contains(owed.key()) && !setToday(owed, climbs))
                        .map(owed -> missing(hazard, owed))
                        .toList(),
                actual.stream()
                        .filter(notice -> !permitted.contains(notice.key()))
                        .map(notice -> unexpected(hazard, notice))
                        .toList());
    }

    private Stream<Obligation> owed(List<Climb> climbs, LocalDate first, LocalDate last) {
        return climbs.stream().flatMap(climb -> climb.obligations(ladders, first, last).stream());
    }

    /** What a deadline of today owes today is written by the next hourly sweep. */
    private boolean setToday(Obligation owed, List<Climb> climbs) {
        return owed.dueOn().equals(today)
                && climbs.stream()
                        .map(Climb::subject)
                        .anyMatch(subject -> subject.deadlineVersion() == owed.deadlineVersion()
                                && subject.deadlineSetOn().equals(today));
    }

    private static Gap missing(WatchedHazard hazard, Obligation owed) {
        return new Gap(
                hazard.id(),
                hazard.code(),
                owed.deadlineVersion(),
                owed.point(),
                owed.dueOn(),
                null,
                "按第" + owed.deadlineVersion() + "版整改期限，" + ChineseDate.of(owed.dueOn()) + "应有"
                        + owed.kind().label() + "（" + owed.step() + "），没有记录");
    }

    private static Gap unexpected(WatchedHazard hazard, Existing notice) {
        return new Gap(
                hazard.id(),
                hazard.code(),
                notice.key().deadlineVersion(),
                notice.key().point(),
                notice.dueOn(),
                notice.noticeId(),
                "按第" + notice.key().deadlineVersion() + "版整改期限和隐患的办理经过，不应有这一步");
    }
}
