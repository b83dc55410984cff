package io.github.bihuan.dispatch.domain;

import java.time.LocalDate;

/**
 * How soon a unit set a campaign going (安排部署), specification 001-37.
 *
 * @param planOn day of issue of its own plan; null when it has none of its own – it may work under the plan above
 * @param firstInspectionOn its first concluded inspection, null without any
 * @param toInspect whether the register knows an enterprise for it to inspect
 */
public record Deployment(LocalDate planOn, LocalDate firstInspectionOn, boolean toInspect) {

    /**
     * The days that count from; null when the campaign does not say them.
     *
     * @param startOn of the campaign
     * @param inspectionFrom from when its plan lets units inspect
     * @param days within which a plan is issued and a first inspection concluded, the last day included
     */
    public record Limits(LocalDate startOn, LocalDate inspectionFrom, int days) {}

    /** The plan came late, or by the cut-off the first inspection is overdue or was late. */
    public boolean isSlow(Limits limits, LocalDate cutOff) {
        return late(limits.startOn(), limits.days(), planOn, planOn)
                || late(limits.inspectionFrom(), limits.days(), firstInspectionOn, toInspect ? cutOff : null);
    }

    private static boolean late(LocalDate from, int days, LocalDate done, LocalDate otherwise) {
        LocalDate day = done == null ? otherwise : done;
        return from != null && day != null && day.isAfter(from.plusDays(days));
    }
}
