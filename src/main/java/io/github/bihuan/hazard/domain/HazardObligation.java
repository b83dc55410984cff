package io.github.bihuan.hazard.domain;

import io.github.bihuan.shared.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that is owed on a hazard but refuses nothing: shown, reminded of and counted, never a barrier (H2–H5,
 * H7–H9).
 *
 * @param dueAt the last instant in time, or null when it is owed without a date
 */
public record HazardObligation(Kind kind, Instant dueAt, boolean late) {

    /** What is owed. */
    public enum Kind {
        VERIFICATION("核实线索"),
        INTERIM_CONTROL("明确整改期间能否保证安全"),
        AUTHORITY_REPORT("向乡镇报告重大事故隐患"),
        DEPARTMENT_REPORT("向主管部门书面报告"),
        STAFF_REPORT("向职工大会或者职代会报告"),
        LISTING_DECISION("研究是否挂牌督办"),
        PLAN("制定整改方案"),
        TREATMENT_ITEMS("补齐治理方案六项内容"),
        EXTENSION_DECISION("审批延期申请"),
        ACCEPTANCE("复查验收"),
        ENTERPRISE_SIGNATURE("企业在验收意见上签字或者记录拒签"),
        RESUMPTION_REVIEW("审查恢复生产申请"),
        TRANSFER_ANSWER("接收或者退回移送");

        private final String chineseLabel;

        Kind(String chineseLabel) {
            this.chineseLabel = chineseLabel;
        }

        public String chineseLabel() {
            return chineseLabel;
        }
    }

    /** Everything that is owed on the hazard now, in the order of the life cycle. */
    public static List<HazardObligation> open(Hazard hazard, LifeCycleRules rules, Instant now) {
        List<HazardObligation> open = new ArrayList<>();
        HazardStatus status = hazard.status();
        owed(open, status == HazardStatus.REPORTED, Kind.VERIFICATION, null, now);
        if (hazard.major() && (status.rectificationOwed() || status == HazardStatus.RECTIFIED)) {
            majorHazard(open, hazard, rules, now);
        }
        owed(open, status.planOwed(), Kind.PLAN, hazard.deadlines().planDueOn(), now);
        owed(open, !hazard.plan().missingTreatmentItems().isEmpty(), Kind.TREATMENT_ITEMS, null, now);
        if (hazard.deadlines().pending() != null) {
            owed(
                    open,
                    true,
                    Kind.EXTENSION_DECISION,
                    hazard.deadlines().pending().decisionDueOn(),
                    now);
        }
        owed(
                open,
                status == HazardStatus.RECTIFIED,
                Kind.ACCEPTANCE,
                hazard.completion().acceptanceDueOn(),
                now);
        boolean unsigned = !hazard.completion().enterpriseSigned();
        owed(open, status == HazardStatus.ACCEPTED && unsigned, Kind.ENTERPRISE_SIGNATURE, null, now);
        LocalDate applied = hazard.interim().resumptionAppliedOn();
        boolean reviewable = status == HazardStatus.RECTIFIED || status == HazardStatus.ACCEPTED;
        if (applied != null) {
            owed(open, reviewable, Kind.RESUMPTION_REVIEW, applied.plusDays(rules.resumptionReviewDays()), now);
        }
        boolean travelling = status == HazardStatus.TRANSFERRED;
        owed(open, travelling, Kind.TRANSFER_ANSWER, hazard.release().transferAnswerDueOn(), now);
        return List.copyOf(open);
    }

    private static void majorHazard(List<HazardObligation> open, Hazard hazard, LifeCycleRules rules, Instant now) {
        owed(open, hazard.interim().safetyEnsured() == null, Kind.INTERIM_CONTROL, null, now);
        clock(open, Kind.AUTHORITY_REPORT, DualReportClock.authority(hazard, rules), now);
        clock(open, Kind.DEPARTMENT_REPORT, DualReportClock.department(hazard, rules), now);
        clock(open, Kind.STAFF_REPORT, DualReportClock.staff(hazard, rules), now);
        owed(open, !hazard.listed(), Kind.LISTING_DECISION, null, now);
    }

    private static void clock(List<HazardObligation> open, Kind kind, DualReportClock clock, Instant now) {
        if (clock.open()) {
            open.add(new HazardObligation(kind, clock.dueAt(), clock.late(now)));
        }
    }

    private static void owed(List<HazardObligation> open, boolean owed, Kind kind, LocalDate dueOn, Instant now) {
        if (owed) {
            Instant dueAt = dueOn == null ? null : BusinessTime.endOf(dueOn);
            open.add(new HazardObligation(kind, dueAt, dueAt != null && !now.isBefore(dueAt)));
        }
    }
}
