package io.github.bihuan.duty.domain;

import io.github.bihuan.campaign.domain.Cadence;
import io.github.bihuan.campaign.domain.DueDay;
import io.github.bihuan.campaign.domain.ReportSchedule;
import io.github.bihuan.shared.time.WorkCalendar;
import io.github.bihuan.shared.time.WorkdayResult;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * One period of a duty: evidence dated from {@code from} to {@code to} fulfils it. Months, quarters and half-years are those of the
 * calendar (specification §6).
 *
 * @param nominalOn the day that the notice names; for what is counted in working days, the day from which
 * @param dueOn after the holiday shift, inclusive
 * @param explanation why that day, one sentence each
 */
public record DutyPeriod(
        LocalDate from,
        LocalDate to,
        LocalDate nominalOn,
        LocalDate dueOn,
        boolean provisional,
        List<String> explanation) {

    private static final int DAYS_OF_WEEK = 7;
    private static final int LEAD_DAYS = 15;

    /** All periods of a rule in order. */
    public static List<DutyPeriod> of(ReportSchedule rule, LocalDate knownOn, WorkCalendar calendar) {
        return rule.dueDays(calendar).stream()
                .map(day -> period(rule, day, knownOn, calendar))
                .toList();
    }

    /** A paper that is due so many working days after a day (公布：决定之日起七个工作日内). */
    public static DutyPeriod workdaysAfter(LocalDate day, int workdays, WorkCalendar calendar) {
        WorkdayResult due = calendar.plusWorkdays(day, workdays);
        return new DutyPeriod(
                day, due.date(), day, due.date(), due.provisional(), explained(due.steps(), calendar, day, due.date()));
    }

    /** The same in calendar days, whatever days they are. */
    public static DutyPeriod daysAfter(LocalDate day, int days) {
        LocalDate due = day.plusDays(days);
        return new DutyPeriod(day, due, day, due, false, List.of("自" + day + "起" + days + "日内"));
    }

    private static DutyPeriod period(ReportSchedule rule, DueDay day, LocalDate knownOn, WorkCalendar calendar) {
        LocalDate from = first(rule, day.nominalOn(), knownOn);
        LocalDate to = day.dueOn().isBefore(day.nominalOn()) ? day.nominalOn() : day.dueOn();
        return new DutyPeriod(
                from.isAfter(to) ? to : from,
                to,
                day.nominalOn(),
                day.dueOn(),
                day.provisional(),
                explained(
                        rule.holidayShift().apply(day.nominalOn(), calendar).steps(),
                        calendar,
                        day.nominalOn(),
                        day.dueOn()));
    }

    /** The arithmetic, and by which notices. */
    private static List<String> explained(List<String> steps, WorkCalendar calendar, LocalDate from, LocalDate to) {
        return Stream.concat(
                        steps.stream(),
                        Stream.of(calendar.basis(from.isAfter(to) ? to : from, to.isBefore(from) ? from : to)))
                .toList();
    }

    private static LocalDate first(ReportSchedule rule, LocalDate nominalOn, LocalDate knownOn) {
        YearMonth month = YearMonth.from(nominalOn);
        return switch (rule.cadence()) {
            case WEEKLY -> nominalOn.minusDays(DAYS_OF_WEEK - 1);
            case MONTHLY -> month.atDay(1);
            case QUARTERLY -> month.minusMonths((month.getMonthValue() - 1) % 3).atDay(1);
            case HALF_YEARLY -> month.minusMonths((month.getMonthValue() - 1) % 6)
                    .atDay(1);
            case YEARLY -> month.withMonth(1).atDay(1);
            case ONCE -> rule.firstOn() == null ? knownOn : rule.firstOn();
        };
    }

    /** A recurring duty starts with the first period that ends at least so long after it became known (rule A14). */
    public boolean knownInTime(Cadence cadence, LocalDate knownOn) {
        return cadence == Cadence.ONCE || cadence == Cadence.WEEKLY || !nominalOn.isBefore(knownOn.plusDays(LEAD_DAYS));
    }
}
