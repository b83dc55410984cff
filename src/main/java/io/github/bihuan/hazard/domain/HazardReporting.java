package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardDocument.AuthorityReport;
import io.github.bihuan.hazard.domain.HazardDocument.ReportRecipient;
import io.github.bihuan.hazard.domain.HazardDocument.StaffReport;
import io.github.bihuan.hazard.domain.HazardEvent.Audience;
import io.github.bihuan.hazard.domain.HazardParts.DualReport;
import io.github.bihuan.shared.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;

/** H4: the dual report (双报告, 安全生产法 41). A report that comes late is taken and flagged, never refused. */
final class HazardReporting {

    private HazardReporting() {}

    static Decision toAuthority(Hazard hazard, AuthorityReport document, Signing signing) {
        Instant at = reportedAt(hazard, document.reportedAt(), signing);
        DualReport before = hazard.dualReport();
        boolean first = before.authorityReportedAt() == null;
        boolean toDepartment = document.recipient() == ReportRecipient.DEPARTMENT;
        Instant department = toDepartment && before.departmentReportedAt() == null ? at : before.departmentReportedAt();
        DualReport after =
                new DualReport(first ? at : before.authorityReportedAt(), department, before.staffReportedAt());
        Hazard next = hazard.toBuilder().dualReport(after).build();
        Happened happened = new Happened(next, DocumentOutcome.FILED)
                .factIf(first, HazardFactKind.AUTHORITY_REPORTED, BusinessTime.dateOf(at))
                .tell(
                        HazardEventKind.AUTHORITY_REPORTED,
                        "企业报告重大事故隐患",
                        Audience.TOWNSHIP_OFFICE,
                        Audience.COUNTY_OFFICE);
        if (DualReportClock.authority(next, signing.rules()).late(signing.now())) {
            happened.tell(
                    HazardEventKind.AUTHORITY_REPORT_LATE,
                    "重大事故隐患报告超过时限",
                    Audience.TOWNSHIP_OFFICE,
                    Audience.COUNTY_OFFICE);
        }
        return happened.decision();
    }

    static Decision toStaff(Hazard hazard, StaffReport document, Signing signing) {
        Instant at = reportedAt(hazard, document.reportedAt(), signing);
        DualReport before = hazard.dualReport();
        boolean first = before.staffReportedAt() == null;
        DualReport after = new DualReport(
                before.authorityReportedAt(), before.departmentReportedAt(), first ? at : before.staffReportedAt());
        return new Happened(hazard.toBuilder().dualReport(after).build(), DocumentOutcome.FILED)
                .factIf(first, HazardFactKind.STAFF_REPORTED, BusinessTime.dateOf(at))
                .decision();
    }

    private static Instant reportedAt(Hazard hazard, Instant written, Signing signing) {
        HazardGuards.enterpriseOrAuthority(hazard, signing.signer());
        HazardGuards.majorOnly(hazard);
        Instant at = written == null ? signing.now() : written;
        HazardProblem.DATE_IN_FUTURE.unless(!at.isAfter(signing.now()), "reportedAt", "报告时间晚于现在");
        boolean inOrder = !at.isBefore(BusinessTime.startOf(hazard.foundOn()));
        LocalDate foundOn = hazard.foundOn();
        HazardProblem.DATE_OUT_OF_ORDER.unless(inOrder, "reportedAt", "报告时间早于发现日期" + foundOn);
        return at;
    }
}
