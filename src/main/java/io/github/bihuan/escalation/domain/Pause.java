package io.github.bihuan.escalation.domain;

import java.time.LocalDate;

/**
 * Days on which no step of {@code fromLevel} or higher falls due: {@code from} inclusive, {@code to} the day it ends, on
 * which steps fall due again; null while it lasts. While an extension (延期) is applied for and not decided, steps of level
 * 2 and higher wait; while the rectification is reported and not yet accepted, the whole ladder rests.
 */
public record Pause(LocalDate from, LocalDate to, int fromLevel) {

    private static final int PENDING_EXTENSION = 2;

    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause ends on or after its first day: " + from + " to " + to);
        }
    }

    /** An extension is applied for. */
    public Pause(LocalDate from, LocalDate to) {
        this(from, to, PENDING_EXTENSION);
    }

    /** The rectification is reported and waits for its acceptance (待验收). */
    public static Pause rest(LocalDate from, LocalDate to) {
        return new Pause(from, to, 0);
    }

    Pause beginningLater(int days) {
        LocalDate later = from.plusDays(days);
        return new Pause(later, to != null && to.isBefore(later) ? later : to, fromLevel);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
