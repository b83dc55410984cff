package io.github.bihuan.shared.time;

import java.time.LocalDate;

/** Dates as official texts write them. */
final class ChineseDates {

    private static final String WEEKDAYS = "一二三四五六日";

    private ChineseDates() {}

    /** 2025年3月31日（星期一）. */
    static String full(LocalDate date) {
        return "%d年%d月%d日（星期%c）"
                .formatted(
                        date.getYear(),
                        date.getMonthValue(),
                        date.getDayOfMonth(),
                        WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1));
    }
}
