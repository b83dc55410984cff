package io.github.bihuan.duty.domain;

import java.time.LocalDate;

/** How an instance stands on a day; derived, never stored. */
public enum DutyStanding {
    OPEN("待办"),
    OVERDUE("逾期"),
    FULFILLED("已完成"),
    CANCELLED("已取消");

    private final String label;

    DutyStanding(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    /** Overdue begins at 00:00 of the day after the due day. */
    public static DutyStanding of(LocalDate dueOn, LocalDate fulfilledOn, LocalDate cancelledOn, LocalDate today) {
        if (fulfilledOn != null) {
            return FULFILLED;
        }
        if (cancelledOn != null) {
            return CANCELLED;
        }
        return today.isAfter(dueOn) ? OVERDUE : OPEN;
    }
}
