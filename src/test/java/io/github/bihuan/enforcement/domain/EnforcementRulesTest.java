package io.github.bihuan.enforcement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.bihuan.enforcement.domain.PenaltyExemption.Case;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.time.WorkCalendar;
import io.github.bihuan.shared.time.WorkCalendars;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("执法的规则")
class EnforcementRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 12, 30);
    private static final LocalDate DECIDED = LocalDate.of(2024, 12, 19);
    private static final WorkCalendar CALENDAR = WorkCalendars.bundled(
            JsonMapper.builder().addModule(new JavaTimeModule()).build());

    @Test
    @DisplayName("处罚决定之日起七个工作日内公开，节假日跳过")
    void publication_is_due_after_seven_working_days() {
        assertThat(PublicationDue.of(LocalDate.of(2025, 3, 20), CALENDAR).date())
                .isEqualTo(LocalDate.of(2025, 3, 31));
        var overNewYear = PublicationDue.of(LocalDate.of(2024, 12, 23), CALENDAR);
        assertThat(overNewYear.date()).isEqualTo(LocalDate.of(2025, 1, 2));
        assertThat(overNewYear.provisional()).isFalse();
        assertThat(overNewYear.steps()).anyMatch(step -> step.contains("元旦"));
    }

    @Test
    @DisplayName("企业自查、已报告、正在整改的重大事故隐患不予处罚，四个条件缺一不可")
    void self_found_hazards_are_exempt() {
        refused(EnforcementProblem.SELF_FOUND_EXEMPT, () -> exemption(new Case("YH-1", true, true, true, true), null));
        refused(
                EnforcementProblem.SELF_FOUND_EXEMPT,
                () -> exemption(new Case("YH-1", true, true, true, true), "理由太短"));
        for (Case punishable : List.of(
                new Case("YH-1", false, true, true, true),
                new Case("YH-1", true, false, true, true),
                new Case("YH-1", true, true, false, true),
                new Case("YH-1", true, true, true, false))) {
            assertThatCode(() -> exemption(punishable, null)).doesNotThrowAnyException();
        }
        assertThatCode(() -> exemption(new Case("YH-1", true, true, true, true), "整改弄虚作假，经集体讨论决定处罚"))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("处罚个人须有姓名，处罚企业没有姓名，不得在将来决定")
    void penalties() {
        refused(
                EnforcementProblem.PERSON_NAME,
                () -> PenaltyRules.decided(PenaltySubject.PRINCIPAL, " ", DECIDED, TODAY));
        refused(
                EnforcementProblem.PERSON_NAME,
                () -> PenaltyRules.decided(PenaltySubject.ENTERPRISE, "张三", DECIDED, TODAY));
        refused(
                EnforcementProblem.DATE_IN_FUTURE,
                () -> PenaltyRules.decided(PenaltySubject.ENTERPRISE, null, TODAY.plusDays(1), TODAY));
        refused(EnforcementProblem.ALREADY_REVOKED, () -> PenaltyRules.revoked(DECIDED, DECIDED, TODAY, TODAY));
        refused(
                EnforcementProblem.DATE_OUT_OF_ORDER,
                () -> PenaltyRules.revoked(DECIDED, null, DECIDED.minusDays(1), TODAY));
    }

    @Test
    @DisplayName("措施：只有停产停业可以局部；隐患验收后才恢复生产；一次性的措施不存在解除")
    void measures() {
        refused(
                EnforcementProblem.PARTIAL_SUSPENSION_ONLY,
                () -> MeasureRules.taken(MeasureKind.BAN, true, DECIDED, null, TODAY));
        refused(
                EnforcementProblem.DATE_OUT_OF_ORDER,
                () -> MeasureRules.taken(MeasureKind.RECTIFICATION_ORDER, false, DECIDED, DECIDED.minusDays(1), TODAY));
        refused(EnforcementProblem.HAZARD_NOT_REMOVED, () -> lift(MeasureKind.SUSPENSION, null, List.of("YH-1")));
        refused(EnforcementProblem.ALREADY_LIFTED, () -> lift(MeasureKind.SUSPENSION, DECIDED, List.of()));
        refused(EnforcementProblem.NOT_LIFTABLE, () -> lift(MeasureKind.RECTIFICATION_ORDER, null, List.of()));
        assertThatCode(() -> lift(MeasureKind.SUSPENSION, null, List.of())).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("措施种类及名称与参考数据一致")
    void kinds_are_those_of_the_reference_list() throws IOException {
        try (var file = MeasureKind.class.getResourceAsStream("/reference/terms/measure-kinds.json")) {
            var items = JsonMapper.builder().build().readTree(file).get("items");
            assertThat(items.findValuesAsText("code"))
                    .containsExactlyElementsOf(
                            Arrays.stream(MeasureKind.values()).map(Enum::name).toList());
            assertThat(items.findValuesAsText("label"))
                    .containsExactlyElementsOf(Arrays.stream(MeasureKind.values())
                            .map(MeasureKind::label)
                            .toList());
        }
    }

    private static void exemption(Case found, String overrideReason) {
        PenaltyExemption.check(List.of(found), overrideReason);
    }

    private static void lift(MeasureKind kind, LocalDate liftedBefore, List<String> unsettled) {
        MeasureRules.lifted(kind, DECIDED, liftedBefore, TODAY, unsettled, TODAY);
    }

    private static void refused(EnforcementProblem problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(problem));
    }
}
