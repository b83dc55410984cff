package io.github.bihuan.dispatch;

import java.time.LocalDate;

/** Which days a form counts: everything since the campaign began, or the period that the cut-off lies in. */
enum FormPeriod {
    CUMULATIVE,
    QUARTER,
    HALF_YEAR,
    YEAR;

    private static final int QUARTER_MONTHS = 3;
    private static final int HALF_YEAR_MONTHS = 6;

    /** First day that counts, or null for all days. */
    LocalDate startedOn(LocalDate campaignStart, LocalDate cutOff) {
        return switch (this) {
            case CUMULATIVE -> campaignStart;
            case QUARTER -> first(cutOff, QUARTER_MONTHS);
            case HALF_YEAR -> first(cutOff, HALF_YEAR_MONTHS);
            case YEAR -> cutOff.withDayOfYear(1);
        };
    }

    private static LocalDate first(LocalDate day, int months) {
        return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / months * months + 1);
    }
}
