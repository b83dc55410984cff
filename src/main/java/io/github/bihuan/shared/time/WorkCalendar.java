package io.github.bihuan.shared.time;

import io.github.bihuan.shared.time.CalendarYear.CalendarDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Working days (工作日) by the State Council's yearly notices; immutable, unless it follows another. A count that touches a year without a notice
 * assumes Monday to Friday and says so ({@link WorkdayResult#provisional()}).
 */
public final class WorkCalendar {

    /** Ten years: more than any legal period and short enough that nobody can make the count run for ever. */
    public static final int MOST_WORKDAYS = 2_500;

    /** What the notices say, day by day; filled once. */
    private record Days(
            TreeMap<Integer, CalendarYear> years, Map<LocalDate, String> holidays, Map<LocalDate, String> makeUpDays) {}

    private final Supplier<Days> days;

    private WorkCalendar(Supplier<Days> days) {
        this.days = days;
    }

    private static WorkCalendar of(TreeMap<Integer, CalendarYear> years) {
        var days = new Days(years, new HashMap<>(), new HashMap<>());
        years.values().forEach(notice -> enter(days, notice));
        return new WorkCalendar(() -> days);
    }

    /** One that always says what another says at the time, for who keeps a calendar while notices are uploaded. */
    public static WorkCalendar following(Supplier<WorkCalendar> current) {
        return new WorkCalendar(() -> current.get().days.get());
    }

    /** A calendar of these years; of two notices for the same year the last one counts. */
    public static WorkCalendar of(Collection<CalendarYear> notices) {
        TreeMap<Integer, CalendarYear> years = new TreeMap<>();
        notices.forEach(notice -> years.put(notice.year(), notice));
        return of(years);
    }

    /** This calendar with one year more, or with that year replaced. */
    public WorkCalendar with(CalendarYear notice) {
        TreeMap<Integer, CalendarYear> all = new TreeMap<>(days.get().years());
        all.put(notice.year(), notice);
        return of(all);
    }

    /** A later notice may speak of the December before it, and then it wins. */
    private static void enter(Days days, CalendarYear notice) {
        for (CalendarDay day : notice.holidays()) {
            days.makeUpDays().remove(day.date());
            days.holidays().put(day.date(), day.name());
        }
        for (CalendarDay day : notice.workdays()) {
            days.holidays().remove(day.date());
            days.makeUpDays().put(day.date(), day.name());
        }
    }

    /** The years whose notice is known. */
    public SortedSet<Integer> years() {
        return new TreeSet<>(days.get().years().keySet());
    }

    /** The notice of a year, if it is known. */
    public Optional<CalendarYear> year(int year) {
        return Optional.ofNullable(days.get().years().get(year));
    }

    /** By which notices days of these years are counted, such as 节假日安排：国务院办公厅关于2025年部分节假日安排的通知. */
    public String basis(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .mapToObj(year -> year(year).map(CalendarYear::source).orElse(year + "年尚未公布"))
                .collect(Collectors.joining("；", "节假日安排：", ""));
    }

    public boolean covers(int year) {
        return days.get().years().containsKey(year);
    }

    /**
     * Whether people work on that day.
     *
     * @throws IllegalArgumentException when the year has no notice: the counting methods answer, marked provisional
     */
    public boolean isWorkday(LocalDate date) {
        if (!covers(date.getYear())) {
            throw new IllegalArgumentException("%d年的节假日安排尚未公布，不能确定%s是否工作日".formatted(date.getYear(), date));
        }
        return kindOf(date).worked();
    }

    /** The n-th working day after the date (the date itself is not counted); n = 0 is the date itself, unmoved. */
    public WorkdayResult plusWorkdays(LocalDate date, int n) {
        return count(date, n, 1);
    }

    /** The n-th working day before the date (the date itself is not counted); n = 0 is the date itself, unmoved. */
    public WorkdayResult minusWorkdays(LocalDate date, int n) {
        return count(date, n, -1);
    }

    /** The first working day after the date. */
    public WorkdayResult nextWorkday(LocalDate date) {
        return count(date, 1, 1);
    }

    /** The last working day before the date. */
    public WorkdayResult previousWorkday(LocalDate date) {
        return count(date, 1, -1);
    }

    WorkdayResult onOrAfter(LocalDate date) {
        return shift(date, 1);
    }

    WorkdayResult onOrBefore(LocalDate date) {
        return shift(date, -1);
    }

    /** The date as it is; never provisional, because no calendar was needed. */
    WorkdayResult unmoved(LocalDate date, String why) {
        return new WorkdayResult(date, false, List.of(ChineseDates.full(date) + "：" + why));
    }

    private WorkdayResult shift(LocalDate date, int direction) {
        WorkdaySteps steps = new WorkdaySteps();
        steps.say("%s为到期日，遇非工作日%s一个工作日".formatted(ChineseDates.full(date), direction > 0 ? "顺延至下" : "提前至前"));
        LocalDate day = date;
        while (!steps.walk(day, kindOf(day), covers(day.getYear()))) {
            day = day.plusDays(direction);
        }
        return steps.result(day, day.equals(date) ? "到期日不变，为" : "调整后的到期日为");
    }

    private WorkdayResult count(LocalDate date, int n, int direction) {
        if (n < 0 || n > MOST_WORKDAYS) {
            throw new IllegalArgumentException("工作日数应在0至%d之间，实际为%d".formatted(MOST_WORKDAYS, n));
        }
        if (n == 0) {
            return unmoved(date, "0个工作日，日期不变");
        }
        WorkdaySteps steps = new WorkdaySteps();
        steps.say("自%s的%s个工作日，当日不计".formatted(ChineseDates.full(date), (direction > 0 ? "次日起算" : "前一日起倒推") + n));
        LocalDate day = date;
        for (int counted = 0; counted < n; ) {
            day = day.plusDays(direction);
            if (steps.walk(day, kindOf(day), covers(day.getYear()))) {
                counted++;
            }
        }
        return steps.result(day, "结果为");
    }

    private DayKind kindOf(LocalDate date) {
        String holiday = days.get().holidays().get(date);
        if (holiday != null) {
            return new DayKind(false, holiday + "放假");
        }
        String makeUp = days.get().makeUpDays().get(date);
        if (makeUp != null) {
            return new DayKind(true, makeUp + "上班");
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? DayKind.WEEKEND : DayKind.PLAIN;
    }

    /** Worked or not, and the reason that the explanation gives. */
    record DayKind(boolean worked, String reason) {
        static final DayKind PLAIN = new DayKind(true, "");
        static final DayKind WEEKEND = new DayKind(false, "周末");
    }
}
