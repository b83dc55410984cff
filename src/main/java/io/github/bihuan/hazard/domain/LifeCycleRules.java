package io.github.bihuan.hazard.domain;

import io.github.bihuan.shared.time.WorkCalendar;
import java.time.LocalDate;

/**
 * The configurable numbers of a hazard's life; the seeds fix none of them (specification §0.1 no. 10), so each is
 * a default that a
 * campaign may change.
 *
 * @param planDueDaysGeneral days from the finding to the plan, GENERAL (§3.3)
 * @param planDueDaysMajor days from the finding to the plan, MAJOR (§3.3)
 * @param extensionLeadWorkdays an application comes at least this many working days before the deadline (H7)
 * @param extensionLimit how often a deadline may be extended (H7)
 * @param extensionDecisionWorkdays working days for the decision (H7)
 * @param acceptanceWorkdaysGeneral working days for the re-inspection, GENERAL (H8)
 * @param acceptanceDaysMajor calendar days for the re-inspection, MAJOR (H8)
 * @param authorityReportHours hours for the report to the township (H4)
 * @param departmentReportWorkdays working days for the written report to the department and for the staff report (H4)
 * @param resumptionReviewDays calendar days for the review of a resumption (B2)
 * @param transferAnswerWorkdays working days for the receiver's answer (H14)
 * @param majorAcceptedByCounty acceptance of MAJOR is the county's (§5.3)
 * @param campaignLimit the latest end of the hazard's campaigns, a limit for plans filed before it; or null
 */
public record LifeCycleRules(
        int planDueDaysGeneral,
        int planDueDaysMajor,
        int extensionLeadWorkdays,
        int extensionLimit,
        int extensionDecisionWorkdays,
        int acceptanceWorkdaysGeneral,
        int acceptanceDaysMajor,
        int authorityReportHours,
        int departmentReportWorkdays,
        int resumptionReviewDays,
        int transferAnswerWorkdays,
        boolean majorAcceptedByCounty,
        LocalDate campaignLimit,
        WorkCalendar calendar) {

    /** The defaults of the specification. */
    public static LifeCycleRules defaults(WorkCalendar calendar, LocalDate campaignLimit) {
        return new LifeCycleRules(3, 7, 5, 2, 10, 5, 10, 24, 3, 10, 3, true, campaignLimit, calendar);
    }

    /** When the plan is due: counted from the finding, the classification as MAJOR or the re-opening. */
    LocalDate planDueOn(HazardLevel level, LocalDate from) {
        return from.plusDays(level == HazardLevel.MAJOR ? planDueDaysMajor : planDueDaysGeneral);
    }

    /** When the re-inspection is due after the report of completion. */
    LocalDate acceptanceDueOn(HazardLevel level, LocalDate reportedOn) {
        return level == HazardLevel.MAJOR
                ? reportedOn.plusDays(acceptanceDaysMajor)
                : workdaysAfter(reportedOn, acceptanceWorkdaysGeneral);
    }

    LocalDate extensionDecisionDueOn(LocalDate appliedOn) {
        return workdaysAfter(appliedOn, extensionDecisionWorkdays);
    }

    LocalDate lastDayToApply(LocalDate deadline) {
        return calendar.minusWorkdays(deadline, extensionLeadWorkdays).date();
    }

    /** When the receiver has answered: counted from the recording, for no receiver sees it earlier. */
    LocalDate transferAnswerDueOn(LocalDate recordedOn) {
        return workdaysAfter(recordedOn, transferAnswerWorkdays);
    }

    private LocalDate workdaysAfter(LocalDate from, int workdays) {
        return calendar.plusWorkdays(from, workdays).date();
    }
}
