package io.github.bihuan.supervision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.region.RegionLevel;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("挂牌督办的规则")
class ListingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 11, 20);

    @Test
    @DisplayName("县级挂牌由县决定，市级由市决定，省级由市登记")
    void each_level_decides_its_own() {
        for (RegionLevel actor : RegionLevel.values()) {
            assertThat(ListingAuthority.decides(ListingLevel.COUNTY, actor)).isEqualTo(actor == RegionLevel.COUNTY);
            assertThat(ListingAuthority.decides(ListingLevel.CITY, actor)).isEqualTo(actor == RegionLevel.CITY);
            assertThat(ListingAuthority.decides(ListingLevel.PROVINCE, actor))
                    .isEqualTo(actor == RegionLevel.CITY || actor == RegionLevel.PROVINCE);
        }
        assertThat(ListingLevel.CITY.above(ListingLevel.COUNTY)).isTrue();
        assertThat(ListingLevel.COUNTY.above(ListingLevel.COUNTY)).isFalse();
    }

    @Test
    @DisplayName("职责分离：提请人不得决定，申请摘牌的人不得办理摘牌；没有记录的不受限制")
    void nobody_decides_on_his_own_request() {
        var parties = new ListingParties("zhangsan", "lisi");
        assertThatThrownBy(() -> parties.requireOtherThanProposer("zhangsan"))
                .isInstanceOf(BusinessRuleViolation.class)
                .extracting(refusal -> ((BusinessRuleViolation) refusal).type())
                .isEqualTo(SupervisionProblem.SECOND_PERSON_REQUIRED);
        assertThatThrownBy(() -> parties.requireOtherThanRequester("lisi")).isInstanceOf(BusinessRuleViolation.class);
        assertThatCode(() -> parties.requireOtherThanProposer("lisi")).doesNotThrowAnyException();
        assertThatCode(() -> parties.requireOtherThanRequester("zhangsan")).doesNotThrowAnyException();
        assertThatCode(() -> new ListingParties(null, null).requireOtherThanProposer("zhangsan"))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("决定挂牌须有文号和期限，不予挂牌须说明意见")
    void a_decision_is_complete() {
        assertThatCode(() -> check(approved("县安委办督〔2024〕1号", TODAY.plusDays(30))))
                .doesNotThrowAnyException();
        refused(SupervisionProblem.DECISION_INCOMPLETE, approved(" ", TODAY.plusDays(30)));
        refused(SupervisionProblem.DECISION_INCOMPLETE, approved("县安委办督〔2024〕1号", null));
        refused(SupervisionProblem.DATES, approved("县安委办督〔2024〕1号", TODAY.minusDays(1)));
        refused(SupervisionProblem.DECISION_INCOMPLETE, new ListingDecision(false, TODAY, null, null, null));
        refused(SupervisionProblem.DATES, new ListingDecision(false, TODAY.plusDays(1), null, null, "已整改"));
        refused(SupervisionProblem.DATES, new ListingDecision(false, TODAY.minusDays(9), null, null, "已整改"));
    }

    private static ListingDecision approved(String number, LocalDate deadline) {
        return new ListingDecision(true, TODAY, number, deadline, null);
    }

    private static void check(ListingDecision decision) {
        decision.check(TODAY.minusDays(2), TODAY);
    }

    private static void refused(SupervisionProblem problem, ListingDecision decision) {
        assertThatThrownBy(() -> check(decision))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(problem));
    }
}
