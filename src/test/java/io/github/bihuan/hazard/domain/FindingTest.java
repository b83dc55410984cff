package io.github.bihuan.hazard.domain;

import static io.github.bihuan.fixtures.HazardFixtures.*;
import static io.github.bihuan.hazard.domain.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bihuan.hazard.domain.HazardDocument.Classification;
import io.github.bihuan.hazard.domain.HazardDocument.Confirmation;
import io.github.bihuan.hazard.domain.HazardDocument.Finding;
import io.github.bihuan.hazard.domain.HazardEvent.Audience;
import io.github.bihuan.hazard.domain.HazardParts.CatalogItem;
import io.github.bihuan.hazard.domain.HazardParts.OnTheSpotFix;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("登记、核实与分级（H1、H2、H6）")
class FindingTest {

    @Test
    @DisplayName("检查发现并定级的隐患待制定方案，方案期限为3日或7日")
    void an_inspection_may_set_the_level_at_once() {
        assertThat(aGeneralHazard().status()).isEqualTo(HazardStatus.PLANNED_PENDING);
        assertThat(aGeneralHazard().deadlines().planDueOn()).isEqualTo("2024-12-22");
        assertThat(aMajorHazard().deadlines().planDueOn()).isEqualTo("2024-12-26");
        assertThat(aMajorHazard().planOverdue(LocalDate.of(2024, 12, 26))).isFalse();
        assertThat(aMajorHazard().planOverdue(LocalDate.of(2024, 12, 27))).isTrue();
        assertThat(aMajorHazard().overdue(LocalDate.of(2024, 12, 27))).isFalse();
    }

    @Test
    @DisplayName("重大事故隐患告知主要负责人、实际控制人、挂牌责任人、监管单位和镇分管领导")
    void a_major_hazard_is_told_to_those_who_answer_for_it() {
        Decision found = decide(
                null, aFinding(HazardSource.TOWNSHIP_INSPECTION, HazardLevel.MAJOR, FOUND_ON), INSPECTOR, FOUND_ON);
        HazardEvent major = found.events().stream()
                .filter(event -> event.kind() == HazardEventKind.MAJOR_FOUND)
                .findFirst()
                .orElseThrow();
        assertThat(major.audience())
                .contains(
                        Audience.ENTERPRISE_PRINCIPAL,
                        Audience.ACTUAL_CONTROLLER,
                        Audience.RESPONSIBLE_OFFICIAL,
                        Audience.SUPERVISING_UNIT,
                        Audience.TOWNSHIP_DEPUTY_LEADER);
        assertThat(found.facts().stream().map(HazardFact::kind))
                .containsExactly(
                        HazardFactKind.HAZARD_FOUND, HazardFactKind.HAZARD_CONFIRMED, HazardFactKind.HAZARD_LEVEL_SET);
    }

    @Test
    @DisplayName("发现日期不得晚于今天，责令期限不得早于发现日期")
    void found_in_future_and_ordered_before_found_are_refused() {
        Finding tomorrow = aFinding(HazardSource.TOWNSHIP_INSPECTION, HazardLevel.GENERAL, FOUND_ON.plusDays(1));
        refused(null, tomorrow, INSPECTOR, FOUND_ON, HazardProblem.FOUND_IN_FUTURE, "foundOn");
        Finding ordered = aFinding(
                HazardSource.TOWNSHIP_INSPECTION,
                HazardLevel.GENERAL,
                FOUND_ON,
                List.of(),
                OFFICER,
                FOUND_ON.minusDays(1));
        refused(null, ordered, INSPECTOR, FOUND_ON, HazardProblem.DEADLINE_BEFORE_FINDING, "deadline");
    }

    @Test
    @DisplayName("描述、部位等必须填写")
    void what_and_where_are_required() {
        Finding empty = new Finding(
                HAZARD,
                null,
                ENTERPRISE,
                null,
                null,
                null,
                HazardSource.ENTERPRISE_SELF,
                null,
                null,
                null,
                null,
                " ",
                null,
                FOUND_ON,
                null,
                null,
                null,
                null);
        refused(null, empty, PRINCIPAL, FOUND_ON, HazardProblem.FIELD_REQUIRED, "description");
    }

    @Test
    @DisplayName("政府检查发现的隐患必须明确跟踪责任人，企业自查的不必")
    void government_found_needs_a_tracking_officer() {
        Finding without =
                aFinding(HazardSource.COUNTY_INSPECTION, HazardLevel.GENERAL, FOUND_ON, List.of(), null, null);
        refused(null, without, COUNTY_OFFICE, FOUND_ON, HazardProblem.TRACKING_OFFICER_REQUIRED, "trackingOfficerId");
        assertThat(aSelfFoundHazard().trackingOfficerId()).isNull();
    }

    @Test
    @DisplayName("企业不得登记政府来源，也不得登记其他企业的隐患")
    void an_enterprise_records_only_its_own() {
        Finding government = aFinding(HazardSource.TOWNSHIP_INSPECTION, HazardLevel.GENERAL, FOUND_ON);
        refused(null, government, PRINCIPAL, FOUND_ON, HazardProblem.SOURCE_NOT_ALLOWED, "source");
        Finding self = aFinding(HazardSource.ENTERPRISE_SELF, HazardLevel.GENERAL, FOUND_ON);
        refused(null, self, STRANGER, FOUND_ON, HazardProblem.SOURCE_NOT_ALLOWED, "source");
    }

    @Test
    @DisplayName("重大须引用条款或说明理由；第十四条须指明所属条款")
    void major_cites_its_grounds() {
        Finding bare = major(List.of());
        refused(null, bare, INSPECTOR, FOUND_ON, HazardProblem.CATALOG_ITEM_REQUIRED, "catalogItems");
        Finding article14 = major(List.of(new CatalogItem("GM10-14")));
        refused(null, article14, INSPECTOR, FOUND_ON, HazardProblem.PARENT_ITEM_REQUIRED, "catalogItems");
        Finding named = major(List.of(new CatalogItem("GM10-14", "GM10-13-2")));
        assertThat(next(null, named, INSPECTOR, FOUND_ON).level()).isEqualTo(HazardLevel.MAJOR);
    }

    private static Finding major(List<CatalogItem> items) {
        return aFinding(HazardSource.TOWNSHIP_INSPECTION, HazardLevel.MAJOR, FOUND_ON, items, OFFICER, null);
    }

    @Test
    @DisplayName("E8：村干部上报待核实，不能定级；镇里核实后定级")
    void a_village_report_waits_for_the_town() {
        Finding withLevel = aFinding(HazardSource.VILLAGE_GRID, HazardLevel.GENERAL, FOUND_ON);
        refused(null, withLevel, VILLAGE_OFFICER, FOUND_ON, HazardProblem.CLASSIFICATION_NOT_ALLOWED, "level");
        Hazard reported = next(null, aFinding(HazardSource.VILLAGE_GRID, null, FOUND_ON), VILLAGE_OFFICER, FOUND_ON);
        assertThat(reported.status()).isEqualTo(HazardStatus.REPORTED);
        refused(reported, aClassification(), VILLAGE_OFFICER, FOUND_ON, HazardProblem.CLASSIFICATION_NOT_ALLOWED);
        Confirmation alone = new Confirmation(FOUND_ON, "属实", null);
        refused(reported, alone, VILLAGE_OFFICER, FOUND_ON, HazardProblem.WRONG_AUTHORITY);
        refused(reported, alone, INSPECTOR, FOUND_ON, HazardProblem.TRACKING_OFFICER_REQUIRED);
        Hazard confirmed = next(reported, new Confirmation(FOUND_ON, "属实", OFFICER), INSPECTOR, FOUND_ON);
        assertThat(confirmed.status()).isEqualTo(HazardStatus.CONFIRMED);
        assertThat(next(confirmed, aClassification(), INSPECTOR, FOUND_ON).status())
                .isEqualTo(HazardStatus.PLANNED_PENDING);
    }

    private static Classification aClassification() {
        return new Classification(HazardLevel.GENERAL, List.of(), null, FOUND_ON, null, null, OFFICER);
    }

    @Test
    @DisplayName("举报线索未定级时待核实，举报办理人核实定级后进入整改")
    void a_tip_off_is_verified_or_waits() {
        Hazard waits = next(null, aFinding(HazardSource.TIP_OFF, null, FOUND_ON), INSPECTOR, FOUND_ON);
        assertThat(waits.status()).isEqualTo(HazardStatus.REPORTED);
        Hazard verified = next(null, aFinding(HazardSource.TIP_OFF, HazardLevel.GENERAL, FOUND_ON), HANDLER, FOUND_ON);
        assertThat(verified.status()).isEqualTo(HazardStatus.PLANNED_PENDING);
        Decision both = decide(waits, aClassification(), INSPECTOR, FOUND_ON);
        assertThat(both.facts().stream().map(HazardFact::kind))
                .containsExactly(HazardFactKind.HAZARD_CONFIRMED, HazardFactKind.HAZARD_LEVEL_SET);
    }

    @Test
    @DisplayName("降级须县级办理，附理由和专家意见")
    void a_downgrade_needs_the_county_a_reason_and_experts() {
        Classification bare = new Classification(HazardLevel.GENERAL, List.of(), null, null, null, null, null);
        refused(aMajorHazard(), bare, INSPECTOR, FOUND_ON, HazardProblem.DOWNGRADE_NEEDS_COUNTY);
        refused(aMajorHazard(), bare, COUNTY_OFFICE, FOUND_ON, HazardProblem.DOWNGRADE_UNFOUNDED, "reason");
        Classification reasoned = new Classification(HazardLevel.GENERAL, null, null, null, "风险已消除", null, null);
        refused(aMajorHazard(), reasoned, COUNTY_OFFICE, FOUND_ON, HazardProblem.DOWNGRADE_UNFOUNDED, "expertOpinion");
        Classification full = new Classification(HazardLevel.GENERAL, null, null, null, "风险已消除", "专家组同意", null);
        Decision lowered = decide(aMajorHazard(), full, COUNTY_OFFICE, FOUND_ON);
        assertThat(lowered.next().major()).isFalse();
        assertThat(lowered.facts())
                .containsExactly(new HazardFact(HazardFactKind.HAZARD_LEVEL_SET, HazardLevel.GENERAL, FOUND_ON, null));
    }

    @Test
    @DisplayName("整改中升级：主要负责人未签字的方案失效，已签字的继续有效")
    void an_upgrade_keeps_a_plan_only_if_the_principal_signed_it() {
        LocalDate deadline = LocalDate.of(2024, 12, 26);
        Classification up =
                new Classification(HazardLevel.MAJOR, List.of(new CatalogItem("13-2")), null, null, null, null, null);
        Hazard bySafetyManager = next(aGeneralHazard(), aPlan(deadline), SAFETY_MANAGER, FOUND_ON);
        Hazard lapsed = next(bySafetyManager, up, INSPECTOR, FOUND_ON.plusDays(1));
        assertThat(lapsed.status()).isEqualTo(HazardStatus.PLANNED_PENDING);
        assertThat(lapsed.deadline()).isEqualTo(deadline);
        assertThat(lapsed.deadlines().planDueOn()).isEqualTo("2024-12-27");
        Hazard stands = next(planned(aGeneralHazard(), deadline), up, INSPECTOR, FOUND_ON.plusDays(1));
        assertThat(stands.status()).isEqualTo(HazardStatus.RECTIFYING);
    }

    @Test
    @DisplayName("企业只能更正自查发现的隐患，不得改写政府检查发现的隐患")
    void an_enterprise_rewords_only_what_it_found() {
        var amendment = new HazardAmendment("已整理", null, null, null, null, null);
        assertThat(amendment
                        .applyTo(aSelfFoundHazard(), PRINCIPAL)
                        .particulars()
                        .description())
                .isEqualTo("已整理");
        assertThat(amendment.applyTo(aGeneralHazard(), INSPECTOR).particulars().description())
                .isEqualTo("已整理");
        assertThatThrownBy(() -> amendment.applyTo(aGeneralHazard(), PRINCIPAL))
                .isInstanceOf(BusinessRuleViolation.class)
                .extracting(refusal -> ((BusinessRuleViolation) refusal).type())
                .isEqualTo(HazardProblem.WRONG_AUTHORITY);
    }

    @Test
    @DisplayName("立查立改：仅限一般隐患，须有整改前后照片，当日销号")
    void fixed_on_the_spot_at_the_finding() {
        Finding general = aFinding(HazardSource.TOWNSHIP_INSPECTION, HazardLevel.GENERAL, FOUND_ON);
        Hazard closed = next(null, fixed(general, List.of("before"), List.of("after")), INSPECTOR, FOUND_ON);
        assertThat(closed.status()).isEqualTo(HazardStatus.CLOSED);
        assertThat(closed.closedOn()).isEqualTo(FOUND_ON);
        Finding unshown = fixed(general, List.of("before"), List.of());
        refused(null, unshown, INSPECTOR, FOUND_ON, HazardProblem.EVIDENCE_REQUIRED, "photosAfter");
        Finding major = fixed(
                aFinding(HazardSource.TOWNSHIP_INSPECTION, HazardLevel.MAJOR, FOUND_ON),
                List.of("before"),
                List.of("after"));
        refused(null, major, INSPECTOR, FOUND_ON, HazardProblem.ON_THE_SPOT_GENERAL_ONLY, "onTheSpot");
    }

    private static Finding fixed(Finding f, List<String> before, List<String> after) {
        OnTheSpotFix fix = new OnTheSpotFix(null, "当场整改", before, after);
        return new Finding(
                f.id(),
                f.code(),
                f.enterpriseId(),
                f.campaignIds(),
                f.inspectionId(),
                f.regionCode(),
                f.source(),
                f.organiserLevel(),
                f.level(),
                f.catalogItems(),
                f.residualReason(),
                f.description(),
                f.place(),
                f.foundOn(),
                f.orderedDeadline(),
                f.trackingOfficerId(),
                f.photos(),
                fix);
    }

    @ParameterizedTest
    @EnumSource(HazardSource.class)
    @DisplayName("确认后来源不得更改，待核实时可以更正")
    void the_source_is_immutable_after_confirmation(HazardSource other) {
        HazardAmendment amendment = new HazardAmendment(null, null, other, null, null, null);
        Hazard reported = next(null, aFinding(HazardSource.VILLAGE_GRID, null, FOUND_ON), VILLAGE_OFFICER, FOUND_ON);
        assertThat(amendment.applyTo(reported, INSPECTOR).source()).isEqualTo(other);
        if (other == HazardSource.TOWNSHIP_INSPECTION) {
            return;
        }
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> amendment.applyTo(aGeneralHazard(), INSPECTOR)))
                .hasMessageContaining("来源不得更改");
    }
}
