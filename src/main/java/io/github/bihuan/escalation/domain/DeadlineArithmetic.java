package io.github.bihuan.escalation.domain;

import io.github.bihuan.notice.domain.ChineseDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A deadline's arithmetic as a Chinese sentence: deadlines are inclusive calendar days, overdue begins at 00:00 of
 * the next day, overdue days are calendar days after the deadline day.
 */
public final class DeadlineArithmetic {

    private DeadlineArithmetic() {}

    /** Calendar days after the deadline day; 0 on it and before. */
    public static long overdueDays(LocalDate deadline, LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(deadline, day));
    }

    /** As seen on {@code today} while the matter is open. */
    public static String sentence(LocalDate deadline, LocalDate today) {
        return limit(deadline) + standing(deadline, today);
    }

    /** The same for a deadline that was extended. */
    public static String sentence(LocalDate original, LocalDate deadline, LocalDate today) {
        return original.equals(deadline)
                ? sentence(deadline, today)
                : "原定整改期限" + ChineseDate.of(original) + "，经批准延期，现" + sentence(deadline, today);
    }

    /** For a matter that was rectified: the days are frozen. */
    public static String frozen(LocalDate deadline, LocalDate rectifiedOn) {
        long days = overdueDays(deadline, rectifiedOn);
        if (days == 0) {
            return limit(deadline) + "于" + ChineseDate.of(rectifiedOn) + "完成整改，未逾期。";
        }
        return limit(deadline) + begins(deadline) + "，至" + ChineseDate.of(rectifiedOn) + "完成整改，共逾期" + days + "天。";
    }

    private static String limit(LocalDate deadline) {
        return "整改期限" + ChineseDate.of(deadline) + "（含当日），";
    }

    private static String begins(LocalDate deadline) {
        return "自" + ChineseDate.of(deadline.plusDays(1)) + "0时起逾期";
    }

    private static String standing(LocalDate deadline, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, deadline);
        if (left > 0) {
            return "至" + ChineseDate.of(today) + "距到期还有" + left + "天，" + begins(deadline) + "。";
        }
        if (left == 0) {
            return "今日到期，" + begins(deadline) + "。";
        }
        return begins(deadline) + "，至" + ChineseDate.of(today) + "已逾期" + -left + "天。";
    }
}
