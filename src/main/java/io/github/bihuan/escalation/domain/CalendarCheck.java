package io.github.bihuan.escalation.domain;

import io.github.bihuan.shared.problem.Violation;
import io.github.bihuan.shared.time.CalendarYear;
import io.github.bihuan.shared.time.CalendarYear.CalendarDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Whether a holiday notice is whole and does not contradict itself: all seven festivals (全国年节及纪念日放假办法), working days only
 * where a weekend is worked, no year left out before it.
 */
public final class CalendarCheck {

    private static final List<String> FESTIVALS = List.of("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆");
    private static final int FEWEST_DAYS = 13;
    private static final int MOST_DAYS = 60;
    private static final int LATEST_NEW_YEAR = 4;

    private CalendarCheck() {}

    /** @param known years whose notice is known */
    public static List<Violation> violations(CalendarYear notice, SortedSet<Integer> known) {
        List<Violation> wrong = new ArrayList<>();
        if (!known.contains(notice.year()) && notice.year() != known.last() + 1) {
            wrong.add(new Violation(
                    "year", "已有" + known.first() + "至" + known.last() + "年的安排，应接着上传" + (known.last() + 1) + "年"));
        }
        FESTIVALS.stream()
                .filter(festival -> notice.holidays().stream()
                        .noneMatch(day ->
                                day.name().contains(festival) && day.date().getYear() == notice.year()))
                .forEach(festival -> wrong.add(new Violation("holidays", "缺少" + festival + "的放假安排")));
        int days = notice.holidays().size();
        if (days < FEWEST_DAYS || days > MOST_DAYS) {
            wrong.add(new Violation("holidays", "放假日共" + days + "天，应为" + FEWEST_DAYS + "至" + MOST_DAYS + "天"));
        }
        notice.workdays().stream()
                .filter(day -> !weekend(day.date()))
                .forEach(day -> wrong.add(new Violation("workdays", day.date() + "不是周末，无须调休上班")));
        if (notice.holidays().stream().filter(day -> !weekend(day.date())).count()
                <= notice.workdays().size()) {
            wrong.add(new Violation("workdays", "调休上班的天数不应多于占用的工作日"));
        }
        notice.holidays().stream()
                .filter(day -> day.name().contains("元旦") && day.date().getYear() == notice.year())
                .map(CalendarDay::date)
                .filter(day -> day.getDayOfYear() > LATEST_NEW_YEAR)
                .forEach(day -> wrong.add(new Violation("holidays", day + "不会是元旦假期")));
        return List.copyOf(wrong);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
