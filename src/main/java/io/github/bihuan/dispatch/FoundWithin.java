package io.github.bihuan.dispatch;

import java.time.LocalDate;

/**
 * Some days at a time, more of them each time up to a fortnight: between which hazards were found.
 *
 * @param from the first day
 * @param to the last day
 * @param last after which there is nothing to look for
 */
record FoundWithin(LocalDate from, LocalDate to, LocalDate last) {

    private static final int MOST = 16;

    static FoundWithin first(LocalDate day, LocalDate last) {
        return new FoundWithin(day, day, last);
    }

    boolean isOver() {
        return from.isAfter(last);
    }

    FoundWithin next() {
        long days = Math.min(2 * (to.toEpochDay() - from.toEpochDay() + 1), MOST);
        return new FoundWithin(to.plusDays(1), to.plusDays(days), last);
    }
}
