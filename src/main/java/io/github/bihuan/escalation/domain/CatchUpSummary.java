package io.github.bihuan.escalation.domain;

import io.github.bihuan.notice.domain.ChineseDate;
import java.util.List;

/** The lines that tell a recipient which steps were missed and are only recorded, in Chinese. */
public final class CatchUpSummary {

    private CatchUpSummary() {}

    /** One line per recorded step of the subject, in order of day; empty when nothing was missed. */
    public static List<String> lines(List<CatchUp.Recorded> plan, String subjectId) {
        return plan.stream()
                .filter(recorded -> recorded.disposition() == CatchUp.Disposition.RECORD_ONLY)
                .filter(recorded -> recorded.obligation().subjectId().equals(subjectId))
                .map(CatchUpSummary::line)
                .toList();
    }

    private static String line(CatchUp.Recorded recorded) {
        Obligation missed = recorded.obligation();
        return ChineseDate.of(missed.dueOn()) + "应发的" + missed.kind().label() + "（" + missed.step() + "）未单独发出，已予记录";
    }
}
