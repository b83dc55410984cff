package io.github.bihuan.shared.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One year's notice on public holidays (国务院办公厅关于部分节假日安排的通知). It speaks of its own year and, when New Year is
 * bridged, of the last days of December before.
 *
 * @param holidays days off by the notice, weekdays or weekends
 * @param workdays weekend days that are worked (调休上班)
 */
public record CalendarYear(int year, String source, List<CalendarDay> holidays, List<CalendarDay> workdays) {

    public CalendarYear {
        holidays = List.copyOf(holidays);
        workdays = List.copyOf(workdays);
        Set<LocalDate> seen = new HashSet<>();
        holidays.forEach(day -> check(year, day, seen));
        workdays.forEach(day -> check(year, day, seen));
    }

    private static void check(int year, CalendarDay day, Set<LocalDate> seen) {
        LocalDate date = day.date();
        boolean bridged = date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
        if (date.getYear() != year && !bridged) {
            throw new IllegalArgumentException("%d年的节假日安排中含有其他年份的日期%s".formatted(year, date));
        }
        if (!seen.add(date)) {
            throw new IllegalArgumentException("%d年的节假日安排中日期%s重复".formatted(year, date));
        }
    }

    /** A day that the notice names, such as 2025-01-28 春节. */
    public record CalendarDay(LocalDate date, String name) {

        public CalendarDay {
            if (date == null || name == null || name.isBlank()) {
                throw new IllegalArgumentException("节假日安排中的日期和名称均不能为空");
            }
        }
    }
}
