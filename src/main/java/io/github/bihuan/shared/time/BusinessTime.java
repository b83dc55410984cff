package io.github.bihuan.shared.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one zone in which business days begin and end (specification §3: Asia/Shanghai). */
public final class BusinessTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessTime() {}

    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }

    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** 00:00 of the day. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    /** 24:00 of the day: the first instant that no longer belongs to it; a deadline of that day is overdue. */
    public static Instant endOf(LocalDate date) {
        return startOf(date.plusDays(1));
    }
}
