package io.github.bihuan.escalation.domain;

import static io.github.bihuan.escalation.domain.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("期限的计算说明")
class DeadlineArithmeticTest {

    private static final LocalDate D = day("2024-12-26");

    @Test
    @DisplayName("逾期首日")
    void the_first_overdue_day() {
        assertThat(DeadlineArithmetic.sentence(D, day("2024-12-27")))
                .isEqualTo("整改期限2024年12月26日（含当日），自2024年12月27日0时起逾期，至2024年12月27日已逾期1天。");
    }

    @Test
    @DisplayName("到期当日不算逾期")
    void the_deadline_day_itself() {
        assertThat(DeadlineArithmetic.sentence(D, D)).isEqualTo("整改期限2024年12月26日（含当日），今日到期，自2024年12月27日0时起逾期。");
        assertThat(DeadlineArithmetic.overdueDays(D, D)).isZero();
    }

    @Test
    @DisplayName("到期之前")
    void before_the_deadline() {
        assertThat(DeadlineArithmetic.sentence(D, day("2024-12-23")))
                .isEqualTo("整改期限2024年12月26日（含当日），至2024年12月23日距到期还有3天，自2024年12月27日0时起逾期。");
    }

    @Test
    @DisplayName("延期后保留原期限")
    void an_extended_deadline_keeps_the_original() {
        assertThat(DeadlineArithmetic.sentence(day("2024-12-20"), day("2024-12-31"), day("2025-01-03")))
                .isEqualTo("原定整改期限2024年12月20日，经批准延期，现整改期限2024年12月31日（含当日），" + "自2025年1月1日0时起逾期，至2025年1月3日已逾期3天。");
        assertThat(DeadlineArithmetic.sentence(D, D, D)).isEqualTo(DeadlineArithmetic.sentence(D, D));
    }

    @Test
    @DisplayName("整改完成后天数冻结")
    void overdue_days_freeze_with_rectification() {
        assertThat(DeadlineArithmetic.frozen(D, day("2025-01-02")))
                .isEqualTo("整改期限2024年12月26日（含当日），自2024年12月27日0时起逾期，至2025年1月2日完成整改，共逾期7天。");
        assertThat(DeadlineArithmetic.frozen(D, D)).isEqualTo("整改期限2024年12月26日（含当日），于2024年12月26日完成整改，未逾期。");
    }
}
