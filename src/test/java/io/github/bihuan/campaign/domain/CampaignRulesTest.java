package io.github.bihuan.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bihuan.campaign.domain.CampaignRules.Publication;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.Violation;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("行动的规则")
class CampaignRulesTest {

    private static final LocalDate START = LocalDate.of(2024, 12, 17);
    private static final LocalDate END = LocalDate.of(2025, 3, 31);

    @Test
    @DisplayName("发布不完整的行动：每缺一项指出一项")
    void publication_names_everything_that_is_missing() {
        var nothing = new Publication(false, null, null, null, 0, 0);
        BusinessRuleViolation refusal = refusal(nothing::requireComplete);
        assertThat(refusal.type()).isEqualTo(CampaignProblem.INCOMPLETE);
        assertThat(refusal.violations())
                .extracting(Violation::field)
                .containsExactly(
                        "issuerOrganisationId",
                        "startOn",
                        "endOn",
                        "regionCode",
                        "responsibleOrganisationIds",
                        "reportSchedules");
        assertThatCode(new Publication(true, START, END, "141128101", 1, 1)::requireComplete)
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("草案随意修改；发布后须说明理由；开始后只能延期")
    void what_may_change_narrows_as_the_campaign_goes_on() {
        assertThat(CampaignRules.requireChange(CampaignStatus.DRAFT, Set.of("name"), END, END, null))
                .isEqualTo(CampaignAct.REVISION);
        assertThat(refusal(() -> CampaignRules.requireChange(CampaignStatus.PUBLISHED, Set.of("name"), END, END, " "))
                        .type())
                .isEqualTo(CampaignProblem.REASON_REQUIRED);
        assertThat(CampaignRules.requireChange(
                        CampaignStatus.ACTIVE, Set.of("endOn"), END, END.plusMonths(1), "县里统一延期"))
                .isEqualTo(CampaignAct.AMENDMENT);
        assertThat(refusal(() -> CampaignRules.requireChange(
                                CampaignStatus.ACTIVE, Set.of("startOn", "name"), END, END, "更名"))
                        .violations())
                .extracting(Violation::field)
                .containsExactly("name", "startOn");
        assertThat(refusal(() -> CampaignRules.requireChange(
                                CampaignStatus.ACTIVE, Set.of("endOn"), END, END.minusDays(1), "提前结束"))
                        .type())
                .isEqualTo(CampaignProblem.NOT_AMENDABLE);
        assertThat(refusal(() -> CampaignRules.requireChange(
                                CampaignStatus.CLOSING, Set.of("endOn"), END, END.plusMonths(1), "延期"))
                        .type())
                .isEqualTo(CampaignProblem.ILLEGAL_TRANSITION);
    }

    @Test
    @DisplayName("阶段日期在行动期限之内；空缺的日期不受限")
    void a_stage_lies_within_its_campaign_unless_open() {
        assertThatCode(() -> CampaignRules.requireWithin(START, END, START, END))
                .doesNotThrowAnyException();
        assertThatCode(() -> CampaignRules.requireWithin(START, END, null, null))
                .doesNotThrowAnyException();
        assertThatCode(() -> CampaignRules.requireWithin(START, null, START, END.plusYears(1)))
                .doesNotThrowAnyException();
        assertThat(refusal(() -> CampaignRules.requireWithin(START, END, START, END.plusDays(1)))
                        .type())
                .isEqualTo(CampaignProblem.STAGE_OUTSIDE_CAMPAIGN);
        assertThat(refusal(() -> CampaignRules.requireWithin(START, END, END, START))
                        .type())
                .isEqualTo(CampaignProblem.END_BEFORE_START);
    }

    @Test
    @DisplayName("阶段有成果要求时，没有成果不能完成")
    void a_stage_is_completed_with_its_output() {
        assertThat(refusal(() -> CampaignRules.requireCompletion(
                                StageStatus.DUE, OutputKind.CENSUS, "摸排表", END, END, false))
                        .type())
                .isEqualTo(CampaignProblem.STAGE_OUTPUT_MISSING);
        assertThatCode(() -> CampaignRules.requireCompletion(StageStatus.DUE, OutputKind.CENSUS, "摸排表", END, END, true))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        CampaignRules.requireCompletion(StageStatus.RUNNING, OutputKind.NONE, null, START, END, false))
                .doesNotThrowAnyException();
        assertThat(refusal(() -> CampaignRules.requireCompletion(
                                StageStatus.RUNNING, OutputKind.NONE, null, END.plusDays(1), END, true))
                        .type())
                .isEqualTo(CampaignProblem.DATE_IN_FUTURE);
    }

    private static BusinessRuleViolation refusal(ThrowingCallable act) {
        return catchThrowableOfType(BusinessRuleViolation.class, act);
    }
}
