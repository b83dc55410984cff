package io.github.bihuan.tipoff.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.tipoff.domain.RewardRule.Ground;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("举报奖励的计算（场景 E5）")
class RewardRuleTest {

    private static final RewardRule RULE = new RewardRule(
            new BigDecimal("0.15"), new BigDecimal("3000"), new BigDecimal("300000"), new BigDecimal("1.2"));

    @ParameterizedTest
    @CsvSource({
        "20000, false, 3000",
        "10000, false, 3000",
        "2500000, false, 300000",
        "20000, true, 3600",
        "100000, false, 15000",
        "100000, true, 18000",
        "2500000, true, 300000",
        "33333.33, false, 5000"
    })
    @DisplayName("罚款的百分之十五，不低于三千元、不高于三十万元，内部人员加两成")
    void a_share_of_the_fine_within_floor_and_cap(BigDecimal fine, boolean insider, BigDecimal reward) {
        assertThat(RULE.of(new Ground(true, insider, fine, 0, null, null)).yuan())
                .isEqualByComparingTo(reward);
    }

    @ParameterizedTest
    @CsvSource({"ORDINARY, 2, 60000", "LARGER, 3, 120000", "SERIOUS, 10, 300000", "EXTREMELY_SERIOUS, 30, 300000"})
    @DisplayName("瞒报事故按等级和死亡人数，最高三十万元")
    void concealed_deaths_count(AccidentGrade grade, int deaths, BigDecimal reward) {
        assertThat(RULE.of(new Ground(true, false, null, deaths, grade, null)).yuan())
                .isEqualByComparingTo(reward);
    }

    @Test
    @DisplayName("同一事项的第二个举报人奖励为零")
    void only_the_first_reporter_earns() {
        assertThat(RULE.of(new Ground(false, true, new BigDecimal("2500000"), 0, null, null))
                        .yuan())
                .isZero();
    }

    @Test
    @DisplayName("没有罚款就没有公式，须人工确定且不超过上限")
    void without_a_fine_a_person_sets_the_amount() {
        assertThatThrownBy(() -> RULE.of(new Ground(true, false, null, 0, null, null)))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> RULE.of(new Ground(true, false, null, 0, null, new BigDecimal("300001"))))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThat(RULE.of(new Ground(true, false, null, 0, null, new BigDecimal("5000")))
                        .yuan())
                .isEqualByComparingTo("5000");
    }

    @Property
    void a_larger_fine_never_earns_less(
            @ForAll @LongRange(min = 1, max = 10_000_000) long fine,
            @ForAll @LongRange(min = 0, max = 1_000_000) long more) {
        BigDecimal small = earned(fine);
        assertThat(earned(fine + more)).isGreaterThanOrEqualTo(small);
        assertThat(small).isBetween(new BigDecimal("3000"), new BigDecimal("300000"));
    }

    private static BigDecimal earned(long fine) {
        return RULE.of(new Ground(true, false, BigDecimal.valueOf(fine), 0, null, null))
                .yuan();
    }
}
