package io.github.bihuan.escalation;

import io.github.bihuan.escalation.CoverageApi.Gap;
import io.github.bihuan.escalation.CoverageRepository.Existing;
import io.github.bihuan.escalation.domain.Ladder;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.escalation.domain.Obligation;
import io.github.bihuan.escalation.domain.ObligationKey;
import io.github.bihuan.escalation.domain.SubjectClock;
import io.github.bihuan.notice.domain.ChineseDate;
import io.github.bihuan.shared.time.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what one subject owed in a window with the notices that exist. Pure. On the day of a document that stops or rests
 * the ladder both are right: the sweep may have run before it or after it. What a calendar asked for that a later notice replaced was
 * rightly sent.
 */
final class CoverageCheck {

    /** What is compared: a hazard, a duty, a letter, a paper. */
    record Subject(String type, UUID id, String code) {}

    /** What was found of one subject. */
    record Found(int expected, int actual, List<Gap> missing, List<Gap> unexpected) {}

    private final Map<LadderKey, Ladder> ladders;
    private final List<WorkCalendar> editions;
    private final WorkCalendar calendar;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;

    /** @param editions the calendars that have been in force, the present one last */
    CoverageCheck(
            Map<LadderKey, Ladder> ladders,
            List<WorkCalendar> editions,
            LocalDate from,
            LocalDate to,
            LocalDate today) {
        this.ladders = ladders;
        this.editions = List.copyOf(editions);
        this.calendar = editions.get(editions.size() - 1);
        this.from = from;
        this.to = to;
        this.today = today;
    }

    /** @param clocks all that ran on the subject: the versions of a hazard's deadline, a duty's only one */
    Found of(Subject subject, List<? extends SubjectClock> clocks, List<Existing> existing) {
        List<Obligation> expected = owed(clocks, calendar, from, to).toList();
        Set<ObligationKey> permitted = permitted(clocks);
        Set<ObligationKey> known = existing.stream().map(Existing::key).collect(Collectors.toSet());
        List<Existing> actual = existing.stream()
                .filter(notice ->
                        !notice.dueOn().isBefore(from) && !notice.dueOn().isAfter(to))
                .toList();
        return new Found(
                expected.size(),
                actual.size(),
                expected.stream()
                        .filter(owed -> !known.contains(owed.key()) && !setToday(owed, clocks))
                        .map(owed -> missing(subject, owed))
                        .toList(),
                actual.stream()
                        .filter(notice -> !permitted.contains(notice.key()) && !ofEarlierDay(notice, clocks))
                        .map(notice -> unexpected(subject, notice))
                        .toList());
    }

    private Set<ObligationKey> permitted(List<? extends SubjectClock> clocks) {
        List<? extends SubjectClock> seenLater =
                clocks.stream().map(clock -> clock.endingLater(1)).toList();
        return editions.stream()
                .flatMap(edition -> Stream.concat(
                        owed(clocks, edition, LocalDate.MIN, today), owed(seenLater, edition, LocalDate.MIN, today)))
                .map(Obligation::key)
                .collect(Collectors.toSet());
    }

    private Stream<Obligation> owed(
            List<? extends SubjectClock> clocks, WorkCalendar by, LocalDate first, LocalDate last) {
        return clocks.stream().flatMap(clock -> clock.obligations(ladders, by, first, last).stream());
    }

    /** What a clock of today owes today is written by the next hourly sweep. */
    private boolean setToday(Obligation owed, List<? extends SubjectClock> clocks) {
        return owed.dueOn().equals(today)
                && clocks.stream()
                        .map(clock -> clock.subject(calendar))
                        .anyMatch(subject -> subject.deadlineVersion() == owed.deadlineVersion()
                                && subject.deadlineSetOn().equals(today));
    }

    /** Of a due day before a holiday notice moved it: that clock is no longer there. */
    private boolean ofEarlierDay(Existing notice, List<? extends SubjectClock> clocks) {
        return clocks.stream()
                .allMatch(clock ->
                        notice.key().deadlineVersion() < clock.subject(calendar).deadlineVersion());
    }

    private static Gap missing(Subject subject, Obligation owed) {
        return new Gap(
                subject.type(),
                subject.id(),
                subject.code(),
                owed.deadlineVersion(),
                owed.point(),
                owed.dueOn(),
                null,
                "按第" + owed.deadlineVersion() + "版期限，" + ChineseDate.of(owed.dueOn()) + "应有"
                        + owed.kind().label() + "（" + owed.step() + "），没有记录");
    }

    private static Gap unexpected(Subject subject, Existing notice) {
        return new Gap(
                subject.type(),
                subject.id(),
                subject.code(),
                notice.key().deadlineVersion(),
                notice.key().point(),
                notice.dueOn(),
                notice.noticeId(),
                "按第" + notice.key().deadlineVersion() + "版期限和办理经过，不应有这一步");
    }
}
