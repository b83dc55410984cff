package io.github.bihuan.escalation;

import io.github.bihuan.escalation.domain.CatchUp;
import io.github.bihuan.escalation.domain.CatchUp.Recorded;
import io.github.bihuan.escalation.domain.CatchUpSummary;
import io.github.bihuan.escalation.domain.DeadlineArithmetic;
import io.github.bihuan.escalation.domain.Obligation;
import io.github.bihuan.notice.NoticeDraft;
import io.github.bihuan.notice.NoticeDraft.Content;
import io.github.bihuan.notice.NoticeDraft.Occasion;
import io.github.bihuan.notice.NoticeDraft.Subject;
import io.github.bihuan.notice.domain.ChineseDate;
import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeFacts.Limit;
import io.github.bihuan.notice.domain.NoticeFacts.Matter;
import io.github.bihuan.notice.domain.NoticeText;
import io.github.bihuan.notice.domain.RecipientRole;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a sweep writes about one hazard. Pure. */
final class EscalationLetters {

    private EscalationLetters() {}

    /** One draft per obligation of the plan: the highest with its text, the others to be recorded only. */
    static List<NoticeDraft> steps(WatchedHazard hazard, List<Recorded> plan, LocalDate today) {
        String subject = hazard.id().toString();
        List<String> missed = CatchUpSummary.lines(plan, subject);
        List<NoticeDraft> drafts = new ArrayList<>(plan.size());
        for (Recorded recorded : plan) {
            Obligation owed = recorded.obligation();
            boolean recordOnly = recorded.disposition() == CatchUp.Disposition.RECORD_ONLY;
            drafts.add(new NoticeDraft(
                    NoticeText.ofStep(owed.kind()).orElseThrow(),
                    owed.mode(),
                    subject(hazard),
                    owed.recipients(),
                    owed.copies(),
                    new Content(matter(hazard), limit(hazard, today), null, recordOnly ? List.of() : missed),
                    Occasion.step(owed.step(), owed.point(), owed.deadlineVersion(), owed.dueOn(), recordOnly)));
        }
        return drafts;
    }

    /** The reminders of a rectification plan: on its due day, and once when it is overdue. */
    static List<NoticeDraft> planReminders(WatchedHazard hazard, Set<String> recorded, LocalDate today) {
        List<NoticeDraft> drafts = new ArrayList<>();
        LocalDate due = hazard.planDueOn();
        boolean overdue = due.isBefore(today);
        if (!due.isBefore(hazard.statusSince()) && !recorded.contains(planPoint("P0", hazard))) {
            drafts.add(plan(hazard, NoticeText.PLAN_DUE, "P0", due, overdue, today));
        }
        if (overdue && !recorded.contains(planPoint("P1", hazard))) {
            LocalDate owed = due.isBefore(hazard.statusSince()) ? hazard.statusSince() : due.plusDays(1);
            drafts.add(plan(hazard, NoticeText.PLAN_OVERDUE, "P1", owed, false, today));
        }
        return drafts;
    }

    private static NoticeDraft plan(
            WatchedHazard hazard, NoticeText text, String step, LocalDate owed, boolean recordOnly, LocalDate today) {
        LocalDate due = hazard.planDueOn();
        int left = Math.toIntExact(ChronoUnit.DAYS.between(today, due));
        String arithmetic = "整改方案应于" + ChineseDate.of(due) + "前（含当日）提交，"
                + (left < 0 ? "至" + ChineseDate.of(today) + "已超过" + -left + "天" : "今日到期");
        return new NoticeDraft(
                text,
                IssueMode.AUTOMATIC,
                subject(hazard),
                List.of(RecipientRole.PRINCIPAL, RecipientRole.SAFETY_MANAGER),
                List.of(RecipientRole.TRACKING_OFFICER),
                Content.of(matter(hazard), new Limit(due, left, arithmetic + "。"), null),
                Occasion.step(step, planPoint(step, hazard), hazard.deadlineVersion(), owed, recordOnly));
    }

    private static String planPoint(String step, WatchedHazard hazard) {
        return hazard.reopenCount() == 0 ? step : step + "R" + hazard.reopenCount();
    }

    private static Subject subject(WatchedHazard hazard) {
        return Subject.hazard(
                hazard.id(),
                hazard.enterpriseId(),
                hazard.regionCode(),
                hazard.level() == null ? null : hazard.level().name());
    }

    private static Matter matter(WatchedHazard hazard) {
        return new Matter(
                hazard.code(),
                hazard.enterpriseName(),
                hazard.place(),
                hazard.description(),
                hazard.level() == null ? "尚未分级" : hazard.level().chineseLabel(),
                hazard.catalogItems().isEmpty() ? null : "（判定标准 " + String.join("、", hazard.catalogItems()) + "）",
                hazard.sourceLabel(),
                hazard.foundOn());
    }

    /** None after a rebound, until a new deadline is set. */
    private static Limit limit(WatchedHazard hazard, LocalDate today) {
        LocalDate deadline = hazard.deadline();
        return deadline == null
                ? null
                : new Limit(
                        deadline,
                        Math.toIntExact(ChronoUnit.DAYS.between(today, deadline)),
                        DeadlineArithmetic.sentence(hazard.originalDeadline(), deadline, today));
    }
}
