package io.github.bihuan.dispatch.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * How stock and overdue of a region's major hazards went month by month (动态清零常态化), specification 004-04: that zero lasts is
 * seen from many days, not from one.
 */
public final class MajorTrend {

    /** Three years: the longest programme there is. */
    private static final int MONTHS = 36;

    private MajorTrend() {}

    /**
     * The ends of the months from the first day on, the last 36 of them, and the cut-off.
     *
     * @param from null when it is not known: the last twelve months
     */
    public static List<LocalDate> days(LocalDate from, LocalDate cutOff) {
        YearMonth last = YearMonth.from(cutOff);
        YearMonth earliest = last.minusMonths(MONTHS - 1L);
        YearMonth first = from == null ? last.minusYears(1) : YearMonth.from(from);
        YearMonth begun = first.isBefore(earliest) ? earliest : first;
        return Stream.concat(
                        Stream.iterate(begun, month -> month.isBefore(last), month -> month.plusMonths(1))
                                .map(YearMonth::atEndOfMonth),
                        Stream.of(cutOff))
                .toList();
    }
}
