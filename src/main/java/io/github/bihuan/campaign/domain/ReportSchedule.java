package io.github.bihuan.campaign.domain;

import io.github.bihuan.shared.problem.Violation;
import io.github.bihuan.shared.time.HolidayShift;
import io.github.bihuan.shared.time.WorkCalendar;
import io.github.bihuan.shared.time.WorkdayResult;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * 报送安排: when a report is due.
 *
 * @param dayOfWeek of {@code WEEKLY}
 * @param dayOfMonth of {@code MONTHLY}, and of the last month of longer periods; a shorter month ends earlier. Null means the
 *     last day of the period
 * @param dates of {@code ONCE}; for longer periods they replace the ends of the periods
 * @param firstOn no due day before it
 * @param lastOn no due day after it (before the holiday shift)
 */
public record ReportSchedule(
        Cadence cadence,
        DayOfWeek dayOfWeek,
        Integer dayOfMonth,
        List<LocalDate> dates,
        LocalDate firstOn,
        LocalDate lastOn,
        HolidayShift holidayShift) {

    private static final int LONGEST_YEARS = 10;
    private static final int MOST_DATES = 400;
    private static final int LAST_DAY_OF_MONTH = 31;

    public ReportSchedule {
        dates = dates == null ? List.of() : dates.stream().sorted().distinct().toList();
        holidayShift = holidayShift == null ? HolidayShift.NONE : holidayShift;
    }

    /** What is wrong with it; a schedule with violations has no due days. */
    public List<Violation> violations() {
        List<Violation> wrong = new ArrayList<>();
        if (cadence == Cadence.WEEKLY && dayOfWeek == null) {
            wrong.add(new Violation("dayOfWeek", "每周报送须指明星期几"));
        }
        if (cadence == Cadence.MONTHLY && dayOfMonth == null) {
            wrong.add(new Violation("dayOfMonth", "每月报送须指明日期"));
        }
        if (dayOfMonth != null && (dayOfMonth < 1 || dayOfMonth > LAST_DAY_OF_MONTH)) {
            wrong.add(new Violation("dayOfMonth", "日期应在 1 至 31 之间"));
        }
        if (cadence == Cadence.ONCE && dates.isEmpty() || dates.size() > MOST_DATES) {
            wrong.add(new Violation("dates", "报送日期须为 1 至 " + MOST_DATES + " 个"));
        }
        if (dates.isEmpty() && cadence != Cadence.ONCE) {
            spanViolations(wrong);
        }
        return wrong;
    }

    private void spanViolations(List<Violation> wrong) {
        if (firstOn == null) {
            wrong.add(new Violation("firstOn", "首次报送日期必须填写"));
        }
        if (lastOn == null) {
            wrong.add(new Violation("lastOn", "末次报送日期必须填写"));
        }
        if (firstOn != null && lastOn != null && lastOn.isBefore(firstOn)) {
            wrong.add(new Violation("lastOn", "末次报送日期早于首次报送日期"));
        }
        if (firstOn != null && lastOn != null && lastOn.isAfter(firstOn.plusYears(LONGEST_YEARS))) {
            wrong.add(new Violation("lastOn", "报送安排最长 " + LONGEST_YEARS + " 年"));
        }
    }

    /** All due days in order, with the holiday shift applied. */
    public List<DueDay> dueDays(WorkCalendar calendar) {
        return nominalDays().map(day -> shifted(day, calendar)).toList();
    }

    private DueDay shifted(LocalDate day, WorkCalendar calendar) {
        WorkdayResult result = holidayShift.apply(day, calendar);
        return new DueDay(day, result.date(), result.provisional());
    }

    private Stream<LocalDate> nominalDays() {
        if (!violations().isEmpty()) {
            return Stream.of();
        }
        if (cadence == Cadence.ONCE || cadence != Cadence.WEEKLY && cadence != Cadence.MONTHLY && !dates.isEmpty()) {
            return dates.stream();
        }
        return cadence == Cadence.WEEKLY ? weekly() : periodically(monthsOfPeriod());
    }

    private Stream<LocalDate> weekly() {
        LocalDate first = firstOn.with(TemporalAdjusters.nextOrSame(dayOfWeek));
        return Stream.iterate(first, day -> !day.isAfter(lastOn), day -> day.plusWeeks(1));
    }

    private Stream<LocalDate> periodically(int months) {
        YearMonth last = YearMonth.from(lastOn);
        return Stream.iterate(YearMonth.from(firstOn), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .filter(month -> month.getMonthValue() % months == 0)
                .map(this::dayIn)
                .filter(day -> !day.isBefore(firstOn) && !day.isAfter(lastOn));
    }

    private LocalDate dayIn(YearMonth month) {
        return dayOfMonth == null ? month.atEndOfMonth() : month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }

    private int monthsOfPeriod() {
        return switch (cadence) {
            case QUARTERLY -> 3;
            case HALF_YEARLY -> 6;
            case YEARLY -> 12;
            default -> 1;
        };
    }
}
