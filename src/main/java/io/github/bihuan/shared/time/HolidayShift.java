package io.github.bihuan.shared.time;

import java.time.LocalDate;

/** What happens to a due day that is no working day (specification §0.2 A5). Reports default to {@link #NONE}. */
public enum HolidayShift {
    /** 不顺延：到期日不变。 */
    NONE,
    /** 提前到前一个工作日。 */
    PREVIOUS_WORKDAY,
    /** 顺延到下一个工作日。 */
    NEXT_WORKDAY;

    /** The due day after the shift; a working day stays where it is. */
    public WorkdayResult apply(LocalDate date, WorkCalendar calendar) {
        return switch (this) {
            case NONE -> calendar.unmoved(date, "遇节假日不调整");
            case PREVIOUS_WORKDAY -> calendar.onOrBefore(date);
            case NEXT_WORKDAY -> calendar.onOrAfter(date);
        };
    }
}
