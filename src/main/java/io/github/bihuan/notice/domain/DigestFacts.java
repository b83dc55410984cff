package io.github.bihuan.notice.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What a leader's daily digest (每日摘要) says about the leader's regions.
 *
 * @param open hazards not yet accepted
 * @param soon of these, due today or within three days
 * @param overdue of these, overdue
 * @param unsigned notices not signed for in time
 * @param drafts notices that wait for a signature
 * @param overdueLines the longest overdue first
 * @param unsignedLines the oldest first
 */
public record DigestFacts(
        String name,
        LocalDate day,
        long open,
        long soon,
        long overdue,
        long unsigned,
        long drafts,
        List<String> overdueLines,
        List<String> unsignedLines) {

    public DigestFacts {
        overdueLines = List.copyOf(overdueLines);
        unsignedLines = List.copyOf(unsignedLines);
    }

    public String dayText() {
        return ChineseDate.of(day);
    }

    public String title() {
        return "每日摘要（" + dayText() + "）";
    }

    /** Nothing to tell: no mail. */
    public boolean nothing() {
        return open + unsigned + drafts == 0;
    }
}
