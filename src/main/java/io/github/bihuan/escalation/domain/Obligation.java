package io.github.bihuan.escalation.domain;

import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeKind;
import io.github.bihuan.notice.domain.RecipientRole;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Something owed: on this day this notice about this subject to these recipients. */
public record Obligation(
        String subjectId,
        int deadlineVersion,
        String step,
        String point,
        Track track,
        LocalDate dueOn,
        NoticeKind kind,
        IssueMode mode,
        List<RecipientRole> recipients,
        List<RecipientRole> copies) {

    /** By day, then from the lowest step to the highest. */
    static final Comparator<Obligation> IN_ORDER = Comparator.comparing(Obligation::dueOn)
            .thenComparing(Obligation::subjectId)
            .thenComparing(Obligation::deadlineVersion)
            .thenComparing(Obligation::step);

    static Obligation of(EscalationSubject subject, LadderStep step, LocalDate dueOn) {
        return new Obligation(
                subject.subjectId(),
                subject.deadlineVersion(),
                step.step(),
                step.point(),
                step.track(),
                dueOn,
                step.kind(),
                step.mode(),
                step.recipients(),
                step.copies());
    }

    public ObligationKey key() {
        return new ObligationKey(subjectId, deadlineVersion, point);
    }

    public LadderRun run() {
        return new LadderRun(subjectId, deadlineVersion);
    }
}
