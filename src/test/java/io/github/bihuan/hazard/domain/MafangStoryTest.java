package io.github.bihuan.hazard.domain;

import static io.github.bihuan.fixtures.HazardFixtures.*;
import static io.github.bihuan.hazard.domain.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.hazard.domain.HazardDocument.AuthorityReport;
import io.github.bihuan.hazard.domain.HazardDocument.CloseOut;
import io.github.bihuan.hazard.domain.HazardDocument.ExtensionApplication;
import io.github.bihuan.hazard.domain.HazardDocument.ExtensionDecision;
import io.github.bihuan.hazard.domain.HazardDocument.InterimControl;
import io.github.bihuan.hazard.domain.HazardDocument.ReportRecipient;
import io.github.bihuan.hazard.domain.HazardDocument.Resumption;
import io.github.bihuan.hazard.domain.HazardDocument.StaffReport;
import io.github.bihuan.hazard.domain.HazardDocument.Step;
import io.github.bihuan.hazard.domain.HazardParts.Listing;
import io.github.bihuan.hazard.domain.HazardParts.Suspension;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("验收场景A的十三条隐患与场景B2")
class MafangStoryTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "H1, ENTERPRISE_SELF, GENERAL, 2024-12-18, 2024-12-25, 2024-12-23, 0",
        "H2, ENTERPRISE_SELF, MAJOR, 2024-12-19, 2025-01-31, 2025-02-14, 14",
        "H3, ENTERPRISE_SELF, GENERAL, 2024-12-20, 2024-12-27, 2024-12-26, 0",
        "H4, ENTERPRISE_SELF, GENERAL, 2024-12-23, 2024-12-30, 2025-01-02, 3",
        "H5, ENTERPRISE_SELF, GENERAL, 2024-12-25, 2025-01-08, 2025-01-06, 0",
        "H6, TOWNSHIP_INSPECTION, GENERAL, 2024-12-19, 2024-12-26, 2025-01-02, 7",
        "H7, TOWNSHIP_INSPECTION, MAJOR, 2024-12-19, 2024-12-31, 2024-12-30, 0",
        "H8, TOWNSHIP_INSPECTION, GENERAL, 2024-12-20, 2024-12-27, 2024-12-27, 0",
        "H9, TOWNSHIP_INSPECTION, GENERAL, 2024-12-24, 2024-12-31, 2024-12-31, 0",
        "H10, TOWNSHIP_INSPECTION, GENERAL, 2024-12-26, 2025-01-09, , 1",
        "H11, ENTERPRISE_SELF, MAJOR, 2024-12-26, 2025-01-20, 2025-01-17, 0",
        "H12, TOWNSHIP_INSPECTION, MAJOR, 2024-12-31, 2025-02-28, , 1",
        "H13, TIP_OFF, GENERAL, 2025-01-02, 2025-01-10, , 1",
    })
    @DisplayName("场景A：从登记到验收，逾期天数冻结")
    void each_hazard_of_scenario_a(
            String name,
            HazardSource source,
            HazardLevel level,
            LocalDate foundOn,
            LocalDate deadline,
            LocalDate acceptedOn,
            long overdueDays) {
        Signer finder = source.selfFound() ? SAFETY_MANAGER : INSPECTOR;
        Hazard hazard = next(found(source, level, foundOn, finder), aPlan(deadline), PRINCIPAL, foundOn);
        assertThat(hazard.overdue(deadline)).isFalse();
        assertThat(hazard.overdue(deadline.plusDays(1))).isTrue();
        if (acceptedOn == null) {
            assertThat(hazard.overdueDays(deadline.plusDays(1))).isEqualTo(overdueDays);
            return;
        }
        Hazard done = next(hazard, aReport(acceptedOn), PRINCIPAL, acceptedOn);
        Signer acceptor = level == HazardLevel.MAJOR ? COUNTY_OFFICE : TOWN_OFFICE;
        Hazard accepted = next(done, anAcceptance(acceptedOn), acceptor, acceptedOn);
        assertThat(accepted.overdue(acceptedOn.plusDays(30))).isFalse();
        assertThat(accepted.overdueDays(acceptedOn.plusDays(30))).isEqualTo(overdueDays);
        assertThat(accepted.rectifiedOn()).isEqualTo(accepted.acceptedOn());
        assertThat(next(accepted, new CloseOut(acceptedOn, null), acceptor, acceptedOn)
                        .closedOn())
                .isEqualTo(acceptedOn);
    }

    @Test
    @DisplayName("场景B2：双报告、停产、挂牌、延期、逾期5日、恢复生产、摘牌、销号")
    void hazard_b2_with_dual_report_extension_and_listing() {
        LocalDate foundOn = LocalDate.of(2024, 11, 14);
        Hazard hazard = found(HazardSource.ENTERPRISE_SELF, HazardLevel.MAJOR, foundOn, PRINCIPAL);
        hazard = next(hazard, new AuthorityReport(ReportRecipient.DEPARTMENT, null, "现状"), PRINCIPAL, foundOn);
        hazard = next(hazard, new StaffReport("职工代表大会", null, "告知"), PRINCIPAL, day(11, 15));
        assertThat(DualReportClock.authority(hazard, RULES).late(at(day(12, 31))))
                .isFalse();
        assertThat(DualReportClock.department(hazard, RULES).late(at(day(12, 31))))
                .isFalse();
        assertThat(DualReportClock.staff(hazard, RULES).late(at(day(12, 31)))).isFalse();
        InterimControl partial = new InterimControl(false, "局部停产", false, Suspension.PARTIAL, foundOn);
        hazard = next(hazard, partial, PRINCIPAL, day(11, 15));
        hazard = hazard.withListing(new Listing(COUNTY, "140321", day(11, 20), day(12, 20)));
        hazard = next(hazard, aPlan(day(12, 20)), PRINCIPAL, day(11, 20));

        hazard = next(hazard, extension(day(12, 31)), PRINCIPAL, day(12, 12));
        refused(hazard, new ExtensionDecision(true, null, ""), TOWN_LEADER, day(12, 16), HazardProblem.WRONG_AUTHORITY);
        hazard = next(hazard, new ExtensionDecision(true, null, "同意"), COUNTY_OFFICE, day(12, 16));
        assertThat(hazard.deadline()).isEqualTo("2024-12-31");
        assertThat(hazard.originalDeadline()).isEqualTo("2024-12-20");
        assertThat(hazard.overdue(day(12, 31))).isFalse();
        LocalDate january2 = LocalDate.of(2025, 1, 2);
        assertThat(hazard.overdue(january2)).isTrue();
        refused(hazard, extension(january2.plusDays(30)), PRINCIPAL, january2, HazardProblem.EXTENSION_AFTER_EXPIRY);
        closeB2(hazard);
    }

    private static void closeB2(Hazard rectifying) {
        LocalDate january5 = LocalDate.of(2025, 1, 5);
        Hazard hazard = next(rectifying, aReport(january5), PRINCIPAL, january5);
        hazard = next(hazard, anAcceptance(january5), COUNTY_OFFICE, january5);
        assertThat(hazard.overdueDays(january5.plusDays(60))).isEqualTo(5);
        hazard = next(hazard, new Resumption(Step.APPLICATION, null, null), PRINCIPAL, january5.plusDays(1));
        assertThat(HazardObligation.open(hazard, RULES, at(january5.plusDays(1))))
                .anySatisfy(owed -> {
                    assertThat(owed.kind()).isEqualTo(HazardObligation.Kind.RESUMPTION_REVIEW);
                    assertThat(owed.dueAt()).isEqualTo("2025-01-16T16:00:00Z");
                });
        Resumption approval = new Resumption(Step.APPROVAL, null, "同意");
        refused(hazard, approval, PRINCIPAL, LocalDate.of(2025, 1, 7), HazardProblem.WRONG_AUTHORITY);
        LocalDate january10 = LocalDate.of(2025, 1, 10);
        hazard = next(hazard, approval, COUNTY_OFFICE, january10);
        refused(hazard, new CloseOut(null, null), COUNTY_OFFICE, january10, HazardProblem.LISTED_NOT_DELISTED);
        hazard = next(hazard.delisted(), new CloseOut(null, null), COUNTY_OFFICE, january10);
        assertThat(hazard.closedOn()).isEqualTo(january10);
    }

    private static ExtensionApplication extension(LocalDate requested) {
        return new ExtensionApplication(new UUID(5, 2), requested, "设备到货延迟", "专人值守");
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
