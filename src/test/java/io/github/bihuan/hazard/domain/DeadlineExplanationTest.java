package io.github.bihuan.hazard.domain;

import static io.github.bihuan.fixtures.HazardFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("整改期限逐步说明")
class DeadlineExplanationTest {

    private static final LocalDate DEADLINE = LocalDate.of(2024, 12, 26);

    @Test
    @DisplayName("没有方案时说明方案期限及其逾期")
    void before_the_plan_its_due_date_is_explained() {
        DeadlineExplanation none = DeadlineExplanation.of(aGeneralHazard(), RULES, LocalDate.of(2024, 12, 23));
        assertThat(none.deadline()).isNull();
        assertThat(none.steps())
                .containsExactly(
                        "隐患于2024-12-19发现，级别为一般事故隐患。",
                        "整改方案应于2024-12-22前（含当日）提交：一般隐患的方案期限为3日。",
                        "整改方案逾期未提交，与整改逾期分别计算。",
                        "尚无整改期限：由责令整改指令或者整改方案确定。");
    }

    @Test
    @DisplayName("H6：期限当日不逾期，次日零时起逾期，完成后冻结为7日")
    void the_arithmetic_of_h6_is_said_in_sentences() {
        Hazard running = planned(aGeneralHazard(), DEADLINE);
        assertThat(DeadlineExplanation.of(running, RULES, DEADLINE).steps())
                .contains("现行整改期限为2024-12-26（第1版），期限日当日有效。", "逾期自2024-12-27零时起算，截至2024-12-26未逾期。");
        DeadlineExplanation late = DeadlineExplanation.of(running, RULES, DEADLINE.plusDays(1));
        assertThat(late.overdueFrom()).isEqualTo("2024-12-27");
        assertThat(late.overdueDays()).isEqualTo(1);
        Hazard accepted = accepted(aGeneralHazard(), DEADLINE, LocalDate.of(2025, 1, 2));
        DeadlineExplanation frozen = DeadlineExplanation.of(accepted, RULES, LocalDate.of(2025, 3, 1));
        assertThat(frozen.overdueDays()).isEqualTo(7);
        assertThat(frozen.steps()).contains("整改于2025-01-02完成，整改逾期天数以该日为止。", "已于2025-01-02验收通过。");
    }
}
