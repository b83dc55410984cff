package io.github.bihuan.dispatch.domain;

import java.time.LocalDate;

/**
 * The quarter or year that an enterprise's statistics are about (统计期), 令第16号 第十四条: due on the 15th of the month after a
 * quarter, on 31 January after a year.
 */
public record StatisticsPeriod(int year, int quarter) {

    /** What {@link #of} reads. */
    public static final String PATTERN = "20\\d{2}(Q[1-4])?";

    private static final int WHOLE_YEAR = 0;
    private static final int MONTHS = 3;
    private static final int YEAR_DIGITS = 4;
    private static final int QUARTER_DUE = 15;
    private static final int YEAR_DUE = 31;

    /** @param code such as 2024Q4 or 2024 */
    public static StatisticsPeriod of(String code) {
        int year = Integer.parseInt(code.substring(0, YEAR_DIGITS));
        return new StatisticsPeriod(
                year, code.length() == YEAR_DIGITS ? WHOLE_YEAR : Integer.parseInt(code.substring(YEAR_DIGITS + 1)));
    }

    /** The last quarter that was over before a day. */
    public static StatisticsPeriod before(LocalDate day) {
        LocalDate then = day.minusMonths(MONTHS);
        return new StatisticsPeriod(then.getYear(), (then.getMonthValue() - 1) / MONTHS + 1);
    }

    public String code() {
        return isYear() ? String.valueOf(year) : year + "Q" + quarter;
    }

    public LocalDate from() {
        return LocalDate.of(year, isYear() ? 1 : (quarter - 1) * MONTHS + 1, 1);
    }

    /** Its last day. */
    public LocalDate to() {
        return from().plusMonths(isYear() ? MONTHS * 4L : MONTHS).minusDays(1);
    }

    /** The last day on which it is in time. */
    public LocalDate dueOn() {
        return to().plusDays(isYear() ? YEAR_DUE : QUARTER_DUE);
    }

    public boolean isYear() {
        return quarter == WHOLE_YEAR;
    }
}
