package io.github.bihuan.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("动态清零逐月统计的日期")
class MajorTrendTest {

    private static final LocalDate CUT_OFF = LocalDate.of(2025, 3, 14);

    @Test
    @DisplayName("自行动开始的月份起各月末，最后一项为截止日")
    void month_ends_from_the_first_month_and_the_cut_off() {
        assertThat(MajorTrend.days(LocalDate.of(2024, 12, 20), CUT_OFF))
                .containsExactly(
                        LocalDate.of(2024, 12, 31), LocalDate.of(2025, 1, 31), LocalDate.of(2025, 2, 28), CUT_OFF);
    }

    @Test
    @DisplayName("至多三十六个月；开始日不详的为最近一年；尚未开始的只有截止日")
    void never_more_than_three_years() {
        assertThat(MajorTrend.days(LocalDate.of(2015, 1, 1), CUT_OFF))
                .hasSize(36)
                .startsWith(LocalDate.of(2022, 4, 30))
                .endsWith(CUT_OFF);
        assertThat(MajorTrend.days(null, CUT_OFF)).hasSize(13).startsWith(LocalDate.of(2024, 3, 31));
        assertThat(MajorTrend.days(LocalDate.of(2025, 4, 1), CUT_OFF)).containsExactly(CUT_OFF);
    }
}
