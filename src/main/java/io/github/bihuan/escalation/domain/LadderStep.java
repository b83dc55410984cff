package io.github.bihuan.escalation.domain;

import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeKind;
import io.github.bihuan.notice.domain.RecipientRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One step of a ladder on one track: how many days from the deadline D (negative before, 0 on the day, positive
 * after) which notice goes to whom.
 */
public record LadderStep(
        String step,
        Track track,
        int offsetDays,
        NoticeKind kind,
        IssueMode mode,
        List<RecipientRole> recipients,
        List<RecipientRole> copies) {

    public static final String NAMES = "L[0-5]";
    private static final Pattern NAME = Pattern.compile(NAMES);

    public LadderStep {
        if (step == null || !NAME.matcher(step).matches()) {
            throw new IllegalArgumentException("a ladder step is L0 to L5, not " + step);
        }
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
        copies = copies == null ? List.of() : List.copyOf(copies);
    }

    /** 0 for L0 up to 5 for L5. */
    public int level() {
        return step.charAt(1) - '0';
    }

    /** Says that a deadline comes; it is not an act because of a missed one. */
    public boolean beforeOverdue() {
        return offsetDays <= 0;
    }

    public LocalDate dayFor(LocalDate deadline) {
        return deadline.plusDays(offsetDays);
    }

    /**
     * What makes this step one and the same across tracks and ladder versions: each reminder day by its distance from
     * the deadline ({@code L0D-3}), an overdue step by its name alone ({@code L2}), since it fires once per deadline
     * version. A receipt and a reply of one letter are told apart by the track's mark.
     */
    public String point() {
        return track.mark() + (beforeOverdue() ? step + "D" + (offsetDays == 0 ? "" : offsetDays) : step);
    }
}
