package io.github.bihuan.shared.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.bihuan.shared.time.CalendarYear.CalendarDay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("工作日历")
class WorkCalendarTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private final WorkCalendar calendar = WorkCalendars.bundled(JSON);

    @Test
    @DisplayName("随程序提供2024至2026年的节假日安排")
    void ships_2024_to_2026() {
        assertThat(calendar.years()).containsExactly(2024, 2025, 2026);
        assertThat(calendar.covers(2023)).isFalse();
        assertThat(calendar.covers(2027)).isFalse();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("放假、调休、周末和平日各归其类")
    @CsvSource({
        "2024-02-04, true", // Sunday, worked for Spring Festival
        "2024-02-11, false",
        "2024-12-17, true",
        "2024-12-21, false", // plain Saturday
        "2025-01-26, true",
        "2025-01-31, false",
        "2025-10-06, false", // Mid-autumn inside National Day
        "2025-10-11, true",
        "2026-01-02, false",
        "2026-02-28, true",
    })
    void tells_workdays_from_days_off(LocalDate date, boolean worked) {
        assertThat(calendar.isWorkday(date)).isEqualTo(worked);
    }

    @Test
    @DisplayName("没有安排的年份不作答，而不是悄悄当作工作日")
    void does_not_answer_for_a_year_without_a_notice() {
        assertThatThrownBy(() -> calendar.isWorkday(LocalDate.of(2027, 3, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2027年的节假日安排尚未公布，不能确定2027-03-01是否工作日");
    }

    @Test
    @DisplayName("2025年3月20日作出的处罚决定，7个工作日内公开的最后一天是3月31日")
    void a_penalty_of_20_march_2025_is_published_by_31_march() {
        WorkdayResult due = calendar.plusWorkdays(LocalDate.of(2025, 3, 20), 7);

        assertThat(due.date()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(due.provisional()).isFalse();
        assertThat(due.steps())
                .containsExactly(
                        "自2025年3月20日（星期四）的次日起算7个工作日，当日不计",
                        "2025年3月21日（星期五）：第1个工作日",
                        "2025年3月22日（星期六）至2025年3月23日（星期日）：周末，不计",
                        "2025年3月24日（星期一）至2025年3月28日（星期五）：第2至第6个工作日",
                        "2025年3月29日（星期六）至2025年3月30日（星期日）：周末，不计",
                        "2025年3月31日（星期一）：第7个工作日",
                        "结果为2025年3月31日（星期一）");
    }

    @Test
    @DisplayName("跨春节的计算写明放假和调休")
    void names_the_holidays_and_the_make_up_days_it_meets() {
        WorkdayResult due = calendar.plusWorkdays(LocalDate.of(2025, 1, 24), 3);

        assertThat(due.date()).isEqualTo(LocalDate.of(2025, 2, 5));
        assertThat(due.steps()).contains("2025年1月26日（星期日）：春节调休上班，第1个工作日", "2025年1月28日（星期二）至2025年2月4日（星期二）：春节放假，不计");
    }

    @Test
    @DisplayName("2025年1月31日之后的第一个工作日是2月5日，之前的是1月27日")
    void finds_the_neighbouring_workdays_of_a_holiday() {
        assertThat(calendar.nextWorkday(LocalDate.of(2025, 1, 31)).date()).isEqualTo(LocalDate.of(2025, 2, 5));
        assertThat(calendar.previousWorkday(LocalDate.of(2025, 1, 31)).date()).isEqualTo(LocalDate.of(2025, 1, 27));
    }

    @Test
    @DisplayName("下一个工作日不含当日")
    void the_next_workday_is_never_the_day_itself() {
        assertThat(calendar.nextWorkday(LocalDate.of(2025, 3, 20)).date()).isEqualTo(LocalDate.of(2025, 3, 21));
    }

    @Test
    @DisplayName("倒推是顺推的逆运算")
    void counting_back_undoes_counting_forward() {
        for (LocalDate day = LocalDate.of(2024, 6, 1); day.getYear() < 2026; day = day.plusDays(1)) {
            if (calendar.isWorkday(day)) {
                WorkdayResult there = calendar.plusWorkdays(day, 11);
                assertThat(calendar.minusWorkdays(there.date(), 11).date()).isEqualTo(day);
            }
        }
    }

    @Test
    @DisplayName("零个工作日就是当日，过多或为负则拒绝")
    void zero_is_the_day_itself_and_nonsense_is_refused() {
        LocalDate saturday = LocalDate.of(2025, 3, 22);
        assertThat(calendar.plusWorkdays(saturday, 0).date()).isEqualTo(saturday);
        assertThatThrownBy(() -> calendar.plusWorkdays(saturday, -1)).hasMessageContaining("工作日数应在0至");
        assertThatThrownBy(() -> calendar.minusWorkdays(saturday, 1_000_000_000))
                .hasMessageContaining("工作日数应在0至");
    }

    @Test
    @DisplayName("跨入没有安排的年份，结果标为暂定并说明")
    void a_count_into_2027_is_provisional_and_says_so() {
        WorkdayResult due = calendar.plusWorkdays(LocalDate.of(2026, 12, 30), 3);

        assertThat(due.date()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(due.provisional()).isTrue();
        assertThat(due.steps())
                .contains("2027年的节假日安排尚未公布，暂按周一至周五为工作日推算，公布后重新计算")
                .endsWith("结果为2027年1月4日（星期一）（暂定）");
    }

    @Test
    @DisplayName("倒推进入没有安排的年份同样是暂定")
    void a_count_back_into_2023_is_provisional() {
        assertThat(calendar.minusWorkdays(LocalDate.of(2024, 1, 3), 3).provisional())
                .isTrue();
        assertThat(calendar.minusWorkdays(LocalDate.of(2024, 1, 4), 2).provisional())
                .isFalse();
    }

    @Test
    @DisplayName("补充安排后暂定结果变为确定，原日历不变")
    void the_notice_of_the_year_makes_the_result_certain() {
        CalendarYear notice = new CalendarYear(
                2027,
                "示例",
                List.of(
                        new CalendarDay(LocalDate.of(2027, 1, 1), "元旦"),
                        new CalendarDay(LocalDate.of(2027, 1, 4), "元旦")),
                List.of(new CalendarDay(LocalDate.of(2026, 12, 27), "元旦调休")));

        WorkdayResult due = calendar.with(notice).plusWorkdays(LocalDate.of(2026, 12, 30), 3);

        assertThat(due.date()).isEqualTo(LocalDate.of(2027, 1, 6));
        assertThat(due.provisional()).isFalse();
        assertThat(calendar.with(notice).isWorkday(LocalDate.of(2026, 12, 27))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 12, 27))).isFalse();
        assertThat(calendar.covers(2027)).isFalse();
    }

    @Test
    @DisplayName("安排中的日期不得属于其他年份，也不得重复")
    void a_notice_with_foreign_or_repeated_days_is_refused() {
        CalendarDay newYear = new CalendarDay(LocalDate.of(2027, 1, 1), "元旦");
        assertThatThrownBy(() -> new CalendarYear(2028, "示例", List.of(newYear), List.of()))
                .hasMessageContaining("其他年份的日期2027-01-01");
        assertThatThrownBy(() -> new CalendarYear(2027, "示例", List.of(newYear), List.of(newYear)))
                .hasMessageContaining("2027-01-01重复");
    }
}
