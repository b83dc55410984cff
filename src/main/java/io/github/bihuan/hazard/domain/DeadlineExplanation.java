package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardParts.Deadlines;
import io.github.bihuan.hazard.domain.HazardParts.PendingExtension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Why the deadline is what it is (design §3.4): plain sentences in Chinese, one per step of the arithmetic.
 *
 * @param deadline the effective deadline, or null while none is set
 * @param overdueFrom the first overdue day, or null
 * @param overdueDays days overdue as of the day asked for
 * @param steps the sentences, in order of time
 */
public record DeadlineExplanation(LocalDate deadline, LocalDate overdueFrom, long overdueDays, List<String> steps) {

    public DeadlineExplanation {
        steps = List.copyOf(steps);
    }

    public static DeadlineExplanation of(Hazard hazard, LifeCycleRules rules, LocalDate today) {
        List<String> steps = new ArrayList<>();
        steps.add("隐患于" + hazard.foundOn() + "发现" + level(hazard) + "。");
        plan(hazard, rules, today, steps);
        LocalDate deadline = hazard.deadline();
        if (deadline == null) {
            steps.add("尚无整改期限：由责令整改指令或者整改方案确定。");
            return new DeadlineExplanation(null, null, 0, steps);
        }
        deadline(hazard, steps);
        pending(hazard.deadlines().pending(), steps);
        completion(hazard, steps);
        overdue(hazard, today, steps);
        return new DeadlineExplanation(deadline, dayAfter(deadline), hazard.overdueDays(today), steps);
    }

    private static String level(Hazard hazard) {
        return hazard.level() == null ? "，尚未分级" : "，级别为" + hazard.level().chineseLabel();
    }

    private static void plan(Hazard hazard, LifeCycleRules rules, LocalDate today, List<String> steps) {
        LocalDate due = hazard.deadlines().planDueOn();
        if (due == null) {
            return;
        }
        int days = hazard.major() ? rules.planDueDaysMajor() : rules.planDueDaysGeneral();
        steps.add("整改方案应于" + due + "前（含当日）提交：" + (hazard.major() ? "重大" : "一般") + "隐患的方案期限为" + days + "日。");
        if (hazard.plan().filedOn() != null) {
            steps.add("整改方案已于" + hazard.plan().filedOn() + "提交，方案期限不再计算。");
        } else if (hazard.planOverdue(today)) {
            steps.add("整改方案逾期未提交，与整改逾期分别计算。");
        }
    }

    private static void deadline(Hazard hazard, List<String> steps) {
        Deadlines deadlines = hazard.deadlines();
        if (hazard.reopenCount() > 0) {
            steps.add("回头看于" + hazard.recurrence().reopenedOn() + "发现反弹（第" + hazard.reopenCount() + "次），期限重新计算。");
        }
        steps.add("原定整改期限为" + deadlines.original() + "。");
        if (deadlines.orderLimit() != null) {
            steps.add("责令整改指令的期限为" + deadlines.orderLimit() + "，整改方案不得超过。");
        }
        if (deadlines.extensionCount() > 0) {
            steps.add("经批准延期" + deadlines.extensionCount() + "次，原定期限予以保留。");
        }
        steps.add("现行整改期限为" + deadlines.effective() + "（第" + deadlines.version() + "版），期限日当日有效。");
    }

    private static void pending(PendingExtension pending, List<String> steps) {
        if (pending != null) {
            steps.add("已于" + pending.appliedOn() + "申请延至" + pending.requestedDeadline() + "，应于"
                    + pending.decisionDueOn() + "前审批；审批前期限不变，逾期照计，二级以上督办暂停。");
        }
    }

    private static void completion(Hazard hazard, List<String> steps) {
        if (hazard.rectifiedOn() == null) {
            return;
        }
        steps.add("整改于" + hazard.rectifiedOn() + "完成，整改逾期天数以该日为止。");
        if (hazard.status() == HazardStatus.RECTIFIED) {
            steps.add("复查验收应于" + hazard.completion().acceptanceDueOn() + "前（含当日）进行；验收不通过的，逾期自整改期限起连续计算。");
        } else if (hazard.acceptedOn() != null) {
            steps.add("已于" + hazard.acceptedOn() + "验收通过。");
        }
    }

    private static void overdue(Hazard hazard, LocalDate today, List<String> steps) {
        long days = hazard.overdueDays(today);
        LocalDate from = dayAfter(hazard.deadline());
        if (days > 0) {
            steps.add("自" + from + "零时起逾期，截至" + today + "共逾期" + days + "日（日历日）。");
        } else if (hazard.status().rectificationOwed()) {
            steps.add("逾期自" + from + "零时起算，截至" + today + "未逾期。");
        } else {
            steps.add("未逾期。");
        }
    }

    private static LocalDate dayAfter(LocalDate deadline) {
        return deadline.equals(LocalDate.MAX) ? deadline : deadline.plusDays(1);
    }
}
