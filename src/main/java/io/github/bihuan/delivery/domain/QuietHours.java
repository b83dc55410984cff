package io.github.bihuan.delivery.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours in which nobody is disturbed by a mere reminder (安静时段), by the clock of Beijing; they may go over midnight.
 *
 * @param from first minute of silence
 * @param to first minute after it; the same as {@code from} means that there are none
 */
public record QuietHours(LocalTime from, LocalTime to) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** @param text {@code 22:00-07:00}, or {@code off} */
    public static QuietHours of(String text) {
        if (text.equals("off")) {
            return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        }
        String[] ends = text.split("-");
        return new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    }

    /** When a reminder that is ready now may go: now, or at the end of the silence. */
    public Instant dueAt(Instant now) {
        ZonedDateTime local = now.atZone(BEIJING);
        if (!silent(local.toLocalTime())) {
            return now;
        }
        ZonedDateTime end = local.with(to);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    private boolean silent(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }
}
