package io.github.bihuan.escalation;

import io.github.bihuan.escalation.domain.CatchUp;
import io.github.bihuan.escalation.domain.CatchUp.Recorded;
import io.github.bihuan.escalation.domain.CatchUpSummary;
import io.github.bihuan.escalation.domain.Obligation;
import io.github.bihuan.escalation.domain.Track;
import io.github.bihuan.notice.NoticeDraft;
import io.github.bihuan.notice.NoticeDraft.Content;
import io.github.bihuan.notice.NoticeDraft.Occasion;
import io.github.bihuan.notice.NoticeDraft.Subject;
import io.github.bihuan.notice.domain.ChineseDate;
import io.github.bihuan.notice.domain.NoticeFacts.Limit;
import io.github.bihuan.notice.domain.NoticeText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a sweep writes about one matter that is no hazard. Pure. */
final class StandingLetters {

    private StandingLetters() {}

    /** One draft per obligation of the plan: the highest with its text, the others to be recorded only. */
    static List<NoticeDraft> steps(StandingMatter matter, LocalDate dueOn, List<Recorded> plan, LocalDate today) {
        List<String> missed = CatchUpSummary.lines(plan, matter.id().toString());
        List<NoticeDraft> drafts = new ArrayList<>(plan.size());
        for (Recorded recorded : plan) {
            Obligation owed = recorded.obligation();
            boolean recordOnly = recorded.disposition() == CatchUp.Disposition.RECORD_ONLY;
            List<String> lines = new ArrayList<>(matter.lines());
            lines.addAll(recordOnly ? List.of() : missed);
            drafts.add(new NoticeDraft(
                    text(owed),
                    owed.mode(),
                    new Subject(matter.type(), matter.id(), matter.enterpriseId(), matter.regionCode(), null),
                    owed.recipients(),
                    owed.copies(),
                    new Content(null, limit(dueOn, today), null, lines),
                    Occasion.step(owed.step(), owed.point(), owed.deadlineVersion(), owed.dueOn(), recordOnly)));
        }
        return drafts;
    }

    private static NoticeText text(Obligation owed) {
        return switch (owed.kind()) {
            case REMINDER_CARD -> owed.track().family() == Track.Family.LETTER
                    ? NoticeText.MATTER_AWAITED
                    : NoticeText.MATTER_DUE;
            case URGING_LETTER -> NoticeText.MATTER_URGED;
            default -> NoticeText.MATTER_OVERDUE;
        };
    }

    private static Limit limit(LocalDate dueOn, LocalDate today) {
        int left = Math.toIntExact(ChronoUnit.DAYS.between(today, dueOn));
        String standing = left < 0
                ? "至" + ChineseDate.of(today) + "已逾期" + -left + "天。"
                : left == 0 ? "今日到期。" : "至" + ChineseDate.of(today) + "距到期还有" + left + "天。";
        return new Limit(dueOn, left, "应于" + ChineseDate.of(dueOn) + "前（含当日）办理，" + standing);
    }
}
