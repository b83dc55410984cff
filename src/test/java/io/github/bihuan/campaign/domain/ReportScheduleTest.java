package io.github.bihuan.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.shared.problem.Violation;
import io.github.bihuan.shared.time.HolidayShift;
import io.github.bihuan.shared.time.WorkCalendar;
import io.github.bihuan.shared.time.WorkCalendars;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("报送日期")
class ReportScheduleTest {

    private static final WorkCalendar CALENDAR = WorkCalendars.bundled(new ObjectMapper().findAndRegisterModules());
    private static final LocalDate FIRST_FRIDAY = LocalDate.of(2024, 12, 20);
    private static final LocalDate LAST_FRIDAY = LocalDate.of(2025, 3, 28);
    private static final LocalDate SPRING_FESTIVAL_FRIDAY = LocalDate.of(2025, 1, 31);

    @Test
    @DisplayName("马坊：2024-12-20 至 2025-03-28 每周五，共 15 次")
    void mafang_reports_on_fifteen_fridays() {
        List<DueDay> days = fridays(HolidayShift.NONE).dueDays(CALENDAR);
        assertThat(days).hasSize(15).allMatch(day -> day.dueOn().getDayOfWeek() == DayOfWeek.FRIDAY);
        assertThat(days.get(0).dueOn()).isEqualTo(FIRST_FRIDAY);
        assertThat(days.get(14).dueOn()).isEqualTo(LAST_FRIDAY);
        assertThat(dueDays(fridays(HolidayShift.NONE))).contains(SPRING_FESTIVAL_FRIDAY);
    }

    @Test
    @DisplayName("春节的周五：顺延为 2025-02-05，提前为 2025-01-27")
    void the_friday_of_spring_festival_moves_only_when_told_to() {
        assertThat(shifted(HolidayShift.NEXT_WORKDAY)).isEqualTo(LocalDate.of(2025, 2, 5));
        assertThat(shifted(HolidayShift.PREVIOUS_WORKDAY)).isEqualTo(LocalDate.of(2025, 1, 27));
        assertThat(dueDays(fridays(HolidayShift.NEXT_WORKDAY))).hasSize(15);
    }

    @Test
    @DisplayName("黑林：2023 年 5 月至 12 月每月 27 日、28 日，共 8 期，星期与通知相符")
    void heilin_reports_eight_times_on_the_27th_and_28th() {
        assertThat(weekdays(27))
                .containsExactly(
                        DayOfWeek.SATURDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.SUNDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.MONDAY,
                        DayOfWeek.WEDNESDAY);
        assertThat(weekdays(28))
                .containsExactly(
                        DayOfWeek.SUNDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.MONDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.SATURDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.THURSDAY);
    }

    @Test
    @DisplayName("黑林：阶段情况 2023-08-10（周四），总体情况 2023-12-10（周日）")
    void heilin_stage_reports_are_due_once() {
        LocalDate stage = LocalDate.of(2023, 8, 10);
        LocalDate overall = LocalDate.of(2023, 12, 10);
        assertThat(dueDays(once(overall, stage))).containsExactly(stage, overall);
        assertThat(stage.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(overall.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    }

    @Test
    @DisplayName("没有节假日安排的年份：顺延的日期是暂定的")
    void a_shift_in_a_year_without_calendar_is_provisional() {
        var schedule = new ReportSchedule(
                Cadence.ONCE, null, null, List.of(LocalDate.of(2023, 12, 10)), null, null, HolidayShift.NEXT_WORKDAY);
        DueDay day = schedule.dueDays(CALENDAR).get(0);
        assertThat(day.dueOn()).isEqualTo(LocalDate.of(2023, 12, 11));
        assertThat(day.provisional()).isTrue();
    }

    @Test
    @DisplayName("半年：指定日期优先，否则 6 月 30 日和 12 月 31 日；季度、年度为期末")
    void longer_periods_end_on_their_last_day() {
        LocalDate first = LocalDate.of(2024, 5, 1);
        LocalDate last = LocalDate.of(2025, 12, 31);
        assertThat(dueDays(periodic(Cadence.HALF_YEARLY, null, first, last)))
                .containsExactly(
                        LocalDate.of(2024, 6, 30),
                        LocalDate.of(2024, 12, 31),
                        LocalDate.of(2025, 6, 30),
                        LocalDate.of(2025, 12, 31));
        assertThat(dueDays(periodic(Cadence.QUARTERLY, 20, first, LocalDate.of(2024, 12, 31))))
                .containsExactly(LocalDate.of(2024, 6, 20), LocalDate.of(2024, 9, 20), LocalDate.of(2024, 12, 20));
        assertThat(dueDays(periodic(Cadence.YEARLY, null, first, last)))
                .containsExactly(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31));
    }

    @Test
    @DisplayName("每月 31 日：短月为月末")
    void the_31st_of_a_shorter_month_is_its_last_day() {
        assertThat(dueDays(periodic(Cadence.MONTHLY, 31, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 30))))
                .containsExactly(
                        LocalDate.of(2025, 1, 31),
                        LocalDate.of(2025, 2, 28),
                        LocalDate.of(2025, 3, 31),
                        LocalDate.of(2025, 4, 30));
    }

    @Test
    @DisplayName("不完整的安排：逐项指出，没有报送日期")
    void an_incomplete_schedule_names_what_is_wrong_and_has_no_days() {
        var weekly = new ReportSchedule(Cadence.WEEKLY, null, null, null, null, null, null);
        assertThat(weekly.violations()).extracting(Violation::field).containsExactly("dayOfWeek", "firstOn", "lastOn");
        assertThat(weekly.dueDays(CALENDAR)).isEmpty();
        var reversed =
                new ReportSchedule(Cadence.MONTHLY, null, 32, null, LAST_FRIDAY, FIRST_FRIDAY, HolidayShift.NONE);
        assertThat(reversed.violations()).extracting(Violation::field).containsExactly("dayOfMonth", "lastOn");
        assertThat(once().violations()).extracting(Violation::field).containsExactly("dates");
    }

    private static ReportSchedule fridays(HolidayShift shift) {
        return new ReportSchedule(Cadence.WEEKLY, DayOfWeek.FRIDAY, null, null, FIRST_FRIDAY, LAST_FRIDAY, shift);
    }

    private static LocalDate shifted(HolidayShift shift) {
        return fridays(shift).dueDays(CALENDAR).stream()
                .filter(day -> day.nominalOn().equals(SPRING_FESTIVAL_FRIDAY))
                .findFirst()
                .orElseThrow()
                .dueOn();
    }

    private static List<DayOfWeek> weekdays(int dayOfMonth) {
        LocalDate first = LocalDate.of(2023, 5, dayOfMonth);
        return dueDays(periodic(Cadence.MONTHLY, dayOfMonth, first, LocalDate.of(2023, 12, dayOfMonth))).stream()
                .map(LocalDate::getDayOfWeek)
                .toList();
    }

    private static ReportSchedule once(LocalDate... dates) {
        return new ReportSchedule(Cadence.ONCE, null, null, List.of(dates), null, null, HolidayShift.NONE);
    }

    private static ReportSchedule periodic(Cadence cadence, Integer dayOfMonth, LocalDate first, LocalDate last) {
        return new ReportSchedule(cadence, null, dayOfMonth, null, first, last, HolidayShift.NONE);
    }

    private static List<LocalDate> dueDays(ReportSchedule schedule) {
        return schedule.dueDays(CALENDAR).stream().map(DueDay::dueOn).toList();
    }
}
