package io.github.bihuan.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("统计期")
class StatisticsPeriodTest {

    @ParameterizedTest(name = "{0}：{1} 至 {2}，{3} 前报")
    @CsvSource({
        "2024Q1, 2024-01-01, 2024-03-31, 2024-04-15",
        "2024Q2, 2024-04-01, 2024-06-30, 2024-07-15",
        "2024Q4, 2024-10-01, 2024-12-31, 2025-01-15",
        "2024, 2024-01-01, 2024-12-31, 2025-01-31"
    })
    @DisplayName("季度在次月15日前，年度在次年1月31日前")
    void is_due_in_the_month_after(String code, LocalDate from, LocalDate to, LocalDate dueOn) {
        StatisticsPeriod period = StatisticsPeriod.of(code);
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.dueOn()).isEqualTo(dueOn);
    }

    @ParameterizedTest(name = "{0} 的上一季度是 {1}")
    @CsvSource({"2025-01-01, 2024Q4", "2024-12-31, 2024Q3", "2024-05-31, 2024Q1", "2024-08-15, 2024Q2"})
    @DisplayName("上一季度是最近一个已结束的季度")
    void the_last_quarter_is_over(LocalDate day, String code) {
        assertThat(StatisticsPeriod.before(day).code()).isEqualTo(code);
    }
}
