package io.github.bihuan.hazard.domain;

import static io.github.bihuan.fixtures.HazardFixtures.*;
import static io.github.bihuan.hazard.domain.Refusals.refusal;
import static io.github.bihuan.hazard.domain.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.hazard.domain.HazardDocument.ExtensionApplication;
import io.github.bihuan.hazard.domain.HazardDocument.ExtensionDecision;
import io.github.bihuan.hazard.domain.HazardDocument.RectificationPlan;
import io.github.bihuan.hazard.domain.HazardParts.Listing;
import io.github.bihuan.shared.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("整改方案与延期（H5、H7）")
class PlanningTest {

    private static final LocalDate DEADLINE = LocalDate.of(2025, 1, 17);
    private static final LocalDate LATER = LocalDate.of(2025, 1, 31);

    private static RectificationPlan plan(BigDecimal funds, String signedBy) {
        return new RectificationPlan("刘二", "加装检测设备", funds, DEADLINE, "撤离预案", signedBy, Map.of());
    }

    @Test
    @DisplayName("五落实缺一不可，逐项指明")
    void every_missing_element_is_named() {
        RectificationPlan empty = new RectificationPlan(null, " ", null, null, null, null, null);
        assertThat(refusal(aGeneralHazard(), empty, PRINCIPAL, FOUND_ON, RULES).violations().stream()
                        .map(Violation::field))
                .containsExactly("responsiblePerson", "measures", "fundsYuan", "deadline", "contingencyPlan");
    }

    @Test
    @DisplayName("资金：一般可为零不可缺，重大必须落实，均不得为负")
    void funds_are_present() {
        refused(aMajorHazard(), plan(null, null), PRINCIPAL, FOUND_ON, HazardProblem.PLAN_INCOMPLETE, "fundsYuan");
        refused(
                aMajorHazard(),
                plan(BigDecimal.ZERO, null),
                PRINCIPAL,
                FOUND_ON,
                HazardProblem.PLAN_INCOMPLETE,
                "fundsYuan");
        BigDecimal minus = BigDecimal.ONE.negate();
        refused(aGeneralHazard(), plan(minus, null), PRINCIPAL, FOUND_ON, HazardProblem.PLAN_INCOMPLETE, "fundsYuan");
        Hazard free = next(aGeneralHazard(), plan(BigDecimal.ZERO, null), SAFETY_MANAGER, FOUND_ON);
        assertThat(free.status()).isEqualTo(HazardStatus.RECTIFYING);
    }

    @Test
    @DisplayName("重大隐患的方案由主要负责人签字，代登记须写明")
    void the_principal_signs_for_major() {
        BigDecimal funds = BigDecimal.TEN;
        refused(
                aMajorHazard(),
                plan(funds, "张三"),
                SAFETY_MANAGER,
                FOUND_ON,
                HazardProblem.PRINCIPAL_SIGNATURE_REQUIRED);
        refused(aMajorHazard(), plan(funds, null), TOWN_OFFICE, FOUND_ON, HazardProblem.PRINCIPAL_SIGNATURE_REQUIRED);
        assertThat(next(aMajorHazard(), plan(funds, "张三"), TOWN_OFFICE, FOUND_ON)
                        .deadline())
                .isEqualTo(DEADLINE);
        refused(aMajorHazard(), plan(funds, "张三"), STRANGER, FOUND_ON, HazardProblem.WRONG_AUTHORITY);
    }

    @Test
    @DisplayName("整改期限不早于发现，不超出专项行动、责令和挂牌期限")
    void the_deadline_stays_in_bounds() {
        refused(
                aGeneralHazard(),
                aPlan(FOUND_ON.minusDays(1)),
                PRINCIPAL,
                FOUND_ON,
                HazardProblem.DEADLINE_BEFORE_FINDING);
        LocalDate after = LocalDate.of(2025, 4, 1);
        refused(
                aGeneralHazard(),
                aPlan(after),
                PRINCIPAL,
                FOUND_ON,
                HazardProblem.DEADLINE_BEYOND_CAMPAIGN,
                "deadline");
        assertThat(planned(aGeneralHazard(), after.minusDays(1)).deadline()).isEqualTo("2025-03-31");
        Hazard late = next(aGeneralHazard(), aPlan(after), PRINCIPAL, after);
        assertThat(late.deadline()).isEqualTo(after);
        Hazard ordered = next(null, ordered(), INSPECTOR, FOUND_ON);
        assertThat(ordered.deadline()).isEqualTo(DEADLINE);
        refused(ordered, aPlan(LATER), PRINCIPAL, FOUND_ON, HazardProblem.DEADLINE_BEYOND_ORDER);
        Hazard earlier = planned(ordered, DEADLINE.minusDays(3));
        assertThat(earlier.originalDeadline()).isEqualTo(DEADLINE);
        Hazard listed = aMajorHazard().withListing(new Listing(COUNTY, "141128", FOUND_ON, DEADLINE));
        refused(listed, aPlan(LATER), PRINCIPAL, FOUND_ON, HazardProblem.DEADLINE_BEYOND_ORDER);
    }

    private static HazardDocument ordered() {
        return aFinding(HazardSource.TOWNSHIP_INSPECTION, HazardLevel.GENERAL, FOUND_ON, List.of(), OFFICER, DEADLINE);
    }

    @Test
    @DisplayName("整改中可修订方案，但期限只能经延期改变")
    void an_amended_plan_keeps_the_deadline() {
        Hazard rectifying = planned(aGeneralHazard(), DEADLINE);
        refused(rectifying, aPlan(LATER), PRINCIPAL, FOUND_ON, HazardProblem.DEADLINE_NEEDS_EXTENSION);
        assertThat(next(rectifying, aPlan(DEADLINE), PRINCIPAL, FOUND_ON)
                        .deadlines()
                        .version())
                .isEqualTo(1);
    }

    private static ExtensionApplication application(LocalDate requested) {
        return new ExtensionApplication(new UUID(5, 1), requested, "设备到货延迟", "专人监护");
    }

    @Test
    @DisplayName("延期：到期前至少5个工作日申请，过期不得申请")
    void an_extension_is_applied_for_in_time() {
        Hazard hazard = planned(aGeneralHazard(), DEADLINE);
        LocalDate last = LocalDate.of(2025, 1, 10);
        refused(hazard, application(LATER), PRINCIPAL, last.plusDays(1), HazardProblem.EXTENSION_TOO_LATE);
        refused(hazard, application(LATER), PRINCIPAL, DEADLINE.plusDays(1), HazardProblem.EXTENSION_AFTER_EXPIRY);
        refused(hazard, application(DEADLINE), PRINCIPAL, last, HazardProblem.EXTENSION_NOT_LATER, "requestedDeadline");
        refused(aGeneralHazard(), application(LATER), PRINCIPAL, FOUND_ON, HazardProblem.NO_DEADLINE_TO_EXTEND);
        Hazard pending = next(hazard, application(LATER), PRINCIPAL, last);
        assertThat(pending.escalationPaused()).isTrue();
        assertThat(pending.overdue(DEADLINE.plusDays(1))).isTrue();
        assertThat(pending.deadlines().pending().decisionDueOn()).isEqualTo("2025-01-24");
        refused(pending, application(LATER), PRINCIPAL, last, HazardProblem.EXTENSION_PENDING);
    }

    @Test
    @DisplayName("延期由有权机关审批：一般镇级，重大县级，挂牌由挂牌机关；申请人不得审批")
    void the_right_authority_decides() {
        ExtensionDecision yes = new ExtensionDecision(true, null, "同意");
        Hazard general = planned(aGeneralHazard(), DEADLINE);
        refused(general, yes, TOWN_OFFICE, FOUND_ON, HazardProblem.EXTENSION_NOT_PENDING);
        Hazard byOffice = next(general, application(LATER), TOWN_OFFICE, FOUND_ON);
        refused(byOffice, yes, TOWN_OFFICE, FOUND_ON, HazardProblem.DECIDER_IS_APPLICANT);
        refused(byOffice, yes, INSPECTOR, FOUND_ON, HazardProblem.WRONG_AUTHORITY);
        assertThat(next(byOffice, yes, TOWN_LEADER, FOUND_ON).deadline()).isEqualTo(LATER);
        Hazard major = next(planned(aMajorHazard(), DEADLINE), application(LATER), PRINCIPAL, FOUND_ON);
        refused(major, yes, TOWN_LEADER, FOUND_ON, HazardProblem.WRONG_AUTHORITY);
        assertThat(next(major, yes, COUNTY_OFFICE, FOUND_ON).deadline()).isEqualTo(LATER);
        Hazard listed = major.withListing(new Listing(COUNTY, null, FOUND_ON, DEADLINE));
        refused(listed, yes, BUREAU_OFFICE, FOUND_ON, HazardProblem.WRONG_AUTHORITY);
        assertThat(next(listed, yes, COUNTY_OFFICE, FOUND_ON).originalDeadline())
                .isEqualTo(DEADLINE);
    }

    @Test
    @DisplayName("不同意则期限不变；同意两次后不得再延")
    void a_refusal_changes_nothing_and_two_are_the_limit() {
        Hazard pending = next(planned(aGeneralHazard(), DEADLINE), application(LATER), PRINCIPAL, FOUND_ON);
        Hazard refused = next(pending, new ExtensionDecision(false, null, "理由不足"), TOWN_OFFICE, FOUND_ON);
        assertThat(refused.deadline()).isEqualTo(DEADLINE);
        assertThat(refused.escalationPaused()).isFalse();
        ExtensionDecision same = new ExtensionDecision(true, DEADLINE, "同意");
        refused(pending, same, TOWN_OFFICE, FOUND_ON, HazardProblem.EXTENSION_NOT_LATER, "newDeadline");
        Hazard once = next(pending, new ExtensionDecision(true, LATER, "同意"), TOWN_OFFICE, FOUND_ON);
        Hazard twice = next(
                next(once, application(LATER.plusDays(10)), PRINCIPAL, FOUND_ON),
                new ExtensionDecision(true, null, "同意"),
                TOWN_OFFICE,
                FOUND_ON);
        assertThat(twice.deadlines().extensionCount()).isEqualTo(2);
        assertThat(twice.originalDeadline()).isEqualTo(DEADLINE);
        refused(twice, application(LATER.plusDays(20)), PRINCIPAL, FOUND_ON, HazardProblem.EXTENSION_LIMIT_REACHED);
    }
}
