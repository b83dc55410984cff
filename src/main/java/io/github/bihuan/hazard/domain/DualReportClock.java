package io.github.bihuan.hazard.domain;

import io.github.bihuan.shared.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;

/**
 * One of the three clocks of the dual report (H4): 24 hours to the township, 3 working days in writing to the
 * department, 3 working
 * days to the staff; all configurable.
 *
 * @param dueAt the last instant in time, or null when the hazard is not MAJOR
 * @param doneAt when it was reported, or null
 */
public record DualReportClock(Instant dueAt, Instant doneAt) {

    /** Reported too late, or not reported although the time is over. */
    public boolean late(Instant now) {
        Instant until = doneAt == null ? now : doneAt;
        return dueAt != null && until.isAfter(dueAt);
    }

    public boolean open() {
        return dueAt != null && doneAt == null;
    }

    public static DualReportClock authority(Hazard hazard, LifeCycleRules rules) {
        Instant since = hazard.classification().majorSince();
        Duration limit = Duration.ofHours(rules.authorityReportHours());
        return new DualReportClock(
                since == null ? null : since.plus(limit), hazard.dualReport().authorityReportedAt());
    }

    public static DualReportClock department(Hazard hazard, LifeCycleRules rules) {
        return new DualReportClock(workdays(hazard, rules), hazard.dualReport().departmentReportedAt());
    }

    public static DualReportClock staff(Hazard hazard, LifeCycleRules rules) {
        return new DualReportClock(workdays(hazard, rules), hazard.dualReport().staffReportedAt());
    }

    private static Instant workdays(Hazard hazard, LifeCycleRules rules) {
        Instant since = hazard.classification().majorSince();
        return since == null
                ? null
                : BusinessTime.endOf(rules.calendar()
                        .plusWorkdays(BusinessTime.dateOf(since), rules.departmentReportWorkdays())
                        .date());
    }
}
