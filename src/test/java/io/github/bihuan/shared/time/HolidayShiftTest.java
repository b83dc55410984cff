package io.github.bihuan.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("到期日遇节假日的处理")
class HolidayShiftTest {

    private static final LocalDate IN_SPRING_FESTIVAL = LocalDate.of(2025, 1, 31);
    private final WorkCalendar calendar =
            WorkCalendars.bundled(new ObjectMapper().registerModule(new JavaTimeModule()));

    @Test
    @DisplayName("不顺延：春节中的周五仍是报送日")
    void none_leaves_the_friday_in_the_spring_festival() {
        WorkdayResult due = HolidayShift.NONE.apply(IN_SPRING_FESTIVAL, calendar);

        assertThat(due.date()).isEqualTo(IN_SPRING_FESTIVAL);
        assertThat(due.steps()).containsExactly("2025年1月31日（星期五）：遇节假日不调整");
    }

    @Test
    @DisplayName("顺延到2月5日，并说明跳过春节")
    void next_workday_moves_it_behind_the_festival() {
        WorkdayResult due = HolidayShift.NEXT_WORKDAY.apply(IN_SPRING_FESTIVAL, calendar);

        assertThat(due.date()).isEqualTo(LocalDate.of(2025, 2, 5));
        assertThat(due.steps())
                .containsExactly(
                        "2025年1月31日（星期五）为到期日，遇非工作日顺延至下一个工作日",
                        "2025年1月31日（星期五）至2025年2月4日（星期二）：春节放假，不计",
                        "2025年2月5日（星期三）：第1个工作日",
                        "调整后的到期日为2025年2月5日（星期三）");
    }

    @Test
    @DisplayName("提前到1月27日")
    void previous_workday_moves_it_before_the_festival() {
        assertThat(HolidayShift.PREVIOUS_WORKDAY
                        .apply(IN_SPRING_FESTIVAL, calendar)
                        .date())
                .isEqualTo(LocalDate.of(2025, 1, 27));
    }

    @Test
    @DisplayName("工作日不移动")
    void a_workday_stays_where_it_is() {
        LocalDate friday = LocalDate.of(2024, 12, 27);
        for (HolidayShift shift : HolidayShift.values()) {
            assertThat(shift.apply(friday, calendar).date()).isEqualTo(friday);
        }
    }

    @Test
    @DisplayName("没有安排的年份只有需要日历时才是暂定")
    void only_a_shift_that_needs_the_calendar_is_provisional() {
        LocalDate newYear2027 = LocalDate.of(2027, 1, 1);
        assertThat(HolidayShift.NONE.apply(newYear2027, calendar).provisional()).isFalse();
        assertThat(HolidayShift.NEXT_WORKDAY.apply(newYear2027, calendar).provisional())
                .isTrue();
    }
}
