package io.github.bihuan.enterprise.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.Violation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("企业登记规则")
class EnterpriseRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 12, 20);

    @Test
    @DisplayName("企业可以自行修改联系人、人数、风险标签和经营地址")
    void an_enterprise_changes_its_own_fields() {
        assertThatCode(() -> OwnFields.require(
                        List.of("principal", "actualController", "safetyManager", "employees", "riskTags", "address")))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("企业修改登记事项时逐项指出")
    void every_foreign_field_is_named() {
        var refusal = catchThrowableOfType(
                BusinessRuleViolation.class, () -> OwnFields.require(List.of("uscc", "address", "name")));
        assertThat(refusal.type()).isEqualTo(EnterpriseProblem.FIELD_NOT_YOURS);
        assertThat(refusal.violations()).extracting(Violation::field).containsExactly("name", "uscc");
    }

    @Test
    @DisplayName("当天可以登记，明天的事项不能登记")
    void today_is_recorded_and_tomorrow_is_not() {
        assertThatCode(() -> DocumentDates.requirePast(TODAY, TODAY, "filedOn")).doesNotThrowAnyException();
        var refusal = catchThrowableOfType(
                BusinessRuleViolation.class, () -> DocumentDates.requirePast(TODAY.plusDays(1), TODAY, "filedOn"));
        assertThat(refusal.type()).isEqualTo(EnterpriseProblem.DATE_IN_FUTURE);
        assertThat(refusal.violations()).extracting(Violation::field).containsExactly("filedOn");
    }

    @Test
    @DisplayName("同一天开始和结束可以，先结束后开始不可以")
    void an_end_before_the_beginning_is_refused() {
        assertThatCode(() -> DocumentDates.requireOrder(TODAY, TODAY, "endedOn"))
                .doesNotThrowAnyException();
        assertThatCode(() -> DocumentDates.requireOrder(TODAY, null, "endedOn")).doesNotThrowAnyException();
        var refusal = catchThrowableOfType(
                BusinessRuleViolation.class, () -> DocumentDates.requireOrder(TODAY, TODAY.minusDays(1), "endedOn"));
        assertThat(refusal.type()).isEqualTo(EnterpriseProblem.DATES_OUT_OF_ORDER);
    }

    @Test
    @DisplayName("每个问题代码只用一次")
    void problem_codes_are_unique() {
        assertThat(Arrays.stream(EnterpriseProblem.values()).map(EnterpriseProblem::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z-]+"));
    }
}
