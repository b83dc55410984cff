package io.github.bihuan.hazard.domain;

import static io.github.bihuan.fixtures.HazardFixtures.*;
import static io.github.bihuan.hazard.domain.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.hazard.domain.HazardDocument.AuthorityReport;
import io.github.bihuan.hazard.domain.HazardDocument.InterimControl;
import io.github.bihuan.hazard.domain.HazardDocument.ReportRecipient;
import io.github.bihuan.hazard.domain.HazardDocument.Resumption;
import io.github.bihuan.hazard.domain.HazardDocument.StaffReport;
import io.github.bihuan.hazard.domain.HazardDocument.Step;
import io.github.bihuan.hazard.domain.HazardObligation.Kind;
import io.github.bihuan.hazard.domain.HazardParts.Suspension;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("临时管控、双报告与恢复生产（H3、H4、H9）")
class SafeguardingTest {

    private static final LocalDate DEADLINE = LocalDate.of(2024, 12, 31);

    private static InterimControl control(Boolean safe, Suspension suspension) {
        return new InterimControl(safe, "设置警戒，专人看守", false, suspension, null);
    }

    @Test
    @DisplayName("不能保证安全的须撤人或停产")
    void unsafe_rectification_needs_a_measure() {
        refused(aMajorHazard(), control(null, null), PRINCIPAL, FOUND_ON, HazardProblem.FIELD_REQUIRED);
        refused(aMajorHazard(), control(false, null), PRINCIPAL, FOUND_ON, HazardProblem.INTERIM_MEASURE_REQUIRED);
        refused(aMajorHazard(), control(true, null), STRANGER, FOUND_ON, HazardProblem.WRONG_AUTHORITY);
        Decision suspended = decide(aMajorHazard(), control(false, Suspension.PARTIAL), PRINCIPAL, FOUND_ON);
        assertThat(suspended.next().interim().suspensionOpen()).isTrue();
        assertThat(suspended.facts().stream().map(HazardFact::kind)).containsExactly(HazardFactKind.SUSPENSION_IMPOSED);
    }

    @Test
    @DisplayName("停产只能经审查同意恢复生产后解除，解除前不得销号")
    void only_an_approved_resumption_lifts_a_suspension() {
        Hazard suspended = next(aMajorHazard(), control(false, Suspension.WHOLE), INSPECTOR, FOUND_ON);
        refused(suspended, control(true, null), PRINCIPAL, FOUND_ON, HazardProblem.SUSPENSION_OPEN);
        Hazard accepted = accepted(suspended, DEADLINE, DEADLINE);
        refused(accepted, closeOut(), COUNTY_OFFICE, DEADLINE, HazardProblem.SUSPENSION_OPEN);
        refused(accepted, resume(Step.APPROVAL), COUNTY_OFFICE, DEADLINE, HazardProblem.RESUMPTION_NOT_APPLIED);
        Hazard applied = next(accepted, resume(Step.APPLICATION), PRINCIPAL, DEADLINE);
        refused(applied, resume(Step.APPROVAL), PRINCIPAL, DEADLINE, HazardProblem.WRONG_AUTHORITY);
        Hazard rejected = next(applied, resume(Step.REJECTION), COUNTY_OFFICE, DEADLINE);
        assertThat(rejected.interim().suspensionOpen()).isTrue();
        Decision lifted = decide(applied, resume(Step.APPROVAL), COUNTY_OFFICE, DEADLINE);
        assertThat(lifted.facts().stream().map(HazardFact::kind)).containsExactly(HazardFactKind.SUSPENSION_LIFTED);
        assertThat(next(lifted.next(), closeOut(), COUNTY_OFFICE, DEADLINE).closedOn())
                .isEqualTo(DEADLINE);
        refused(lifted.next(), resume(Step.APPLICATION), PRINCIPAL, DEADLINE, HazardProblem.NO_OPEN_SUSPENSION);
    }

    @Test
    @DisplayName("代企业录入复产申请的人不得审批该申请")
    void who_applied_for_a_resumption_does_not_review_it() {
        Hazard suspended = next(aMajorHazard(), control(false, Suspension.WHOLE), INSPECTOR, FOUND_ON);
        Hazard applied =
                next(accepted(suspended, DEADLINE, DEADLINE), resume(Step.APPLICATION), COUNTY_OFFICE, DEADLINE);
        refused(applied, resume(Step.APPROVAL), COUNTY_OFFICE, DEADLINE, HazardProblem.SECOND_PERSON_REQUIRED);
        refused(applied, resume(Step.REJECTION), COUNTY_OFFICE, DEADLINE, HazardProblem.SECOND_PERSON_REQUIRED);
        Hazard resumed = next(applied, resume(Step.APPROVAL), BUREAU_OFFICE, DEADLINE);
        assertThat(resumed.interim().suspensionOpen()).isFalse();
    }

    @Test
    @DisplayName("验收不通过，待审的复产申请随之了结，停产继续；再次验收后须重新申请")
    void a_failed_acceptance_answers_the_application() {
        Hazard suspended = next(aMajorHazard(), control(false, Suspension.WHOLE), INSPECTOR, FOUND_ON);
        Hazard applied = next(rectified(suspended, DEADLINE, FOUND_ON), resume(Step.APPLICATION), PRINCIPAL, FOUND_ON);
        Hazard failed = next(applied, acceptance(false, FOUND_ON, null, false), COUNTY_OFFICE, FOUND_ON);
        assertThat(failed.interim().suspension()).isEqualTo(Suspension.WHOLE);
        assertThat(failed.interim().resumptionAppliedOn()).isNull();
        assertThat(HazardObligation.open(failed, RULES, at(FOUND_ON)))
                .extracting(HazardObligation::kind)
                .doesNotContain(Kind.RESUMPTION_REVIEW);
        Hazard accepted = next(
                next(failed, aReport(FOUND_ON), PRINCIPAL, FOUND_ON), anAcceptance(FOUND_ON), COUNTY_OFFICE, FOUND_ON);
        refused(accepted, resume(Step.APPROVAL), BUREAU_OFFICE, FOUND_ON, HazardProblem.RESUMPTION_NOT_APPLIED);
    }

    private static Resumption resume(Step step) {
        return new Resumption(step, null, "现场审查");
    }

    private static HazardDocument closeOut() {
        return new HazardDocument.CloseOut(null, "同意销号");
    }

    @Test
    @DisplayName("双报告：24小时报乡镇，3个工作日书面报部门和职工；迟报照收并标记")
    void the_dual_report_runs_on_its_clocks() {
        Hazard major = aMajorHazard();
        Instant found = at(FOUND_ON);
        assertThat(DualReportClock.authority(major, RULES).dueAt()).isEqualTo(found.plus(Duration.ofHours(24)));
        assertThat(DualReportClock.staff(major, RULES).dueAt()).isEqualTo("2024-12-24T16:00:00Z");
        AuthorityReport inTime = new AuthorityReport(ReportRecipient.TOWNSHIP, found.plusSeconds(3600), "现状与成因");
        Hazard reported = next(major, inTime, PRINCIPAL, FOUND_ON.plusDays(3));
        assertThat(DualReportClock.authority(reported, RULES).late(at(DEADLINE)))
                .isFalse();
        assertThat(DualReportClock.department(reported, RULES).late(at(DEADLINE)))
                .isTrue();
        Decision late = decide(major, new AuthorityReport(null, null, "补报"), PRINCIPAL, FOUND_ON.plusDays(3));
        assertThat(late.events().stream().map(HazardEvent::kind)).contains(HazardEventKind.AUTHORITY_REPORT_LATE);
        assertThat(late.facts()).hasSize(1);
    }

    @Test
    @DisplayName("双报告仅限重大隐患，时间不得在将来或早于发现")
    void the_dual_report_is_for_major_hazards() {
        StaffReport staff = new StaffReport("职工大会", null, "告知隐患与整改措施");
        refused(aGeneralHazard(), staff, PRINCIPAL, FOUND_ON, HazardProblem.MAJOR_ONLY);
        StaffReport future = new StaffReport("职工大会", at(FOUND_ON.plusDays(1)), "告知");
        refused(aMajorHazard(), future, PRINCIPAL, FOUND_ON, HazardProblem.DATE_IN_FUTURE, "reportedAt");
        StaffReport early = new StaffReport("职工大会", at(FOUND_ON.minusDays(1)), "告知");
        refused(aMajorHazard(), early, PRINCIPAL, FOUND_ON, HazardProblem.DATE_OUT_OF_ORDER, "reportedAt");
    }

    @Test
    @DisplayName("临时管控、双报告、六项内容缺失只作为待办，不阻止整改方案")
    void what_is_missing_is_owed_but_refuses_nothing() {
        Hazard rectifying = planned(aMajorHazard(), DEADLINE);
        List<HazardObligation> owed = HazardObligation.open(rectifying, RULES, at(FOUND_ON.plusDays(2)));
        assertThat(owed.stream().map(HazardObligation::kind))
                .containsExactly(
                        Kind.INTERIM_CONTROL,
                        Kind.AUTHORITY_REPORT,
                        Kind.DEPARTMENT_REPORT,
                        Kind.STAFF_REPORT,
                        Kind.LISTING_DECISION,
                        Kind.TREATMENT_ITEMS);
        assertThat(owed.stream().filter(HazardObligation::late).map(HazardObligation::kind))
                .containsExactly(Kind.AUTHORITY_REPORT);
    }
}
