package io.github.bihuan.escalation.domain;

import io.github.bihuan.notice.domain.IssueMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sweep does with the obligations that are due and not yet recorded, after whatever downtime: every one is
 * recorded, but for each subject only the highest due step is sent or drafted (specification §3.5). Of several
 * deadline versions the newest counts; a run of the ladder that has ended meanwhile is only recorded, since its
 * matter is settled.
 */
public final class CatchUp {

    /** What becomes of a due obligation. */
    public enum Disposition {
        SEND,
        DRAFT,
        RECORD_ONLY
    }

    /** A due obligation and what becomes of it; {@code late} when its day has passed. */
    public record Recorded(Obligation obligation, Disposition disposition, boolean late) {}

    private static final Comparator<Obligation> HEIGHT = Comparator.comparingInt(Obligation::deadlineVersion)
            .thenComparing(Obligation::step)
            .thenComparing(Obligation::dueOn);

    private CatchUp() {}

    public static List<Recorded> plan(List<Obligation> dueNotYetRecorded, LocalDate today) {
        return plan(dueNotYetRecorded, today, Set.of());
    }

    /**
     * @param dueNotYetRecorded one obligation per key; those of a day after today are left alone
     * @param ended runs that have been stopped until today: acceptance, withdrawal, a newer deadline
     */
    public static List<Recorded> plan(List<Obligation> dueNotYetRecorded, LocalDate today, Set<LadderRun> ended) {
        List<Obligation> due = dueNotYetRecorded.stream()
                .filter(obligation -> !obligation.dueOn().isAfter(today))
                .sorted(Obligation.IN_ORDER)
                .toList();
        Map<String, Obligation> highest = new HashMap<>();
        due.stream()
                .filter(obligation -> !ended.contains(obligation.run()))
                .forEach(obligation -> highest.merge(obligation.subjectId(), obligation, CatchUp::higher));
        return due.stream()
                .map(obligation -> new Recorded(
                        obligation,
                        obligation.equals(highest.get(obligation.subjectId()))
                                ? issue(obligation)
                                : Disposition.RECORD_ONLY,
                        obligation.dueOn().isBefore(today)))
                .toList();
    }

    private static Obligation higher(Obligation one, Obligation other) {
        return HEIGHT.compare(other, one) > 0 ? other : one;
    }

    private static Disposition issue(Obligation obligation) {
        return obligation.mode() == IssueMode.AUTOMATIC ? Disposition.SEND : Disposition.DRAFT;
    }
}
