package io.github.bihuan.campaign.domain;

import java.time.LocalDate;

/**
 * One day on which a report is due.
 *
 * @param nominalOn the day the notice names
 * @param dueOn the day after the holiday shift; inclusive until 24:00 Asia/Shanghai
 * @param provisional the shift touched a year without a published calendar
 */
public record DueDay(LocalDate nominalOn, LocalDate dueOn, boolean provisional) {

    /** Late from 00:00 of the next day. */
    public boolean isLate(LocalDate today) {
        return today.isAfter(dueOn);
    }
}
