package io.github.bihuan.escalation;

import io.github.bihuan.notice.NoticeDraft;
import io.github.bihuan.notice.domain.IssueMode;
import java.util.List;

/** What a sweep did. */
record SweepCount(int hazards, int sent, int drafted, int recorded, int cancelled, int failed) {

    static final SweepCount NONE = new SweepCount(0, 0, 0, 0, 0, 0);

    /** What writing these drafts comes to. */
    static SweepCount of(int hazards, List<NoticeDraft> drafts) {
        int recorded = (int)
                drafts.stream().filter(draft -> draft.occasion().recordOnly()).count();
        int sent = (int) drafts.stream()
                .filter(draft -> !draft.occasion().recordOnly() && draft.mode() == IssueMode.AUTOMATIC)
                .count();
        return new SweepCount(hazards, sent, drafts.size() - recorded - sent, recorded, 0, 0);
    }

    SweepCount plus(SweepCount other) {
        return new SweepCount(
                hazards + other.hazards,
                sent + other.sent,
                drafted + other.drafted,
                recorded + other.recorded,
                cancelled + other.cancelled,
                failed + other.failed);
    }

    /** Nothing was written down, given up or left undone. */
    boolean idle() {
        return sent + drafted + recorded + cancelled + failed == 0;
    }

    static SweepCount cancelled(int notices) {
        return new SweepCount(0, 0, 0, 0, notices, 0);
    }

    static SweepCount failed(int hazards) {
        return new SweepCount(0, 0, 0, 0, 0, hazards);
    }
}
