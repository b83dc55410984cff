package io.github.bihuan.escalation.domain;

import java.time.LocalDate;

/**
 * Days on which no step of level 2 or higher falls due, because an extension (延期) is applied for and not decided:
 * {@code from} inclusive, {@code to} the day of the decision, on which steps fall due again; null while it is pending.
 */
public record Pause(LocalDate from, LocalDate to) {

    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause ends on or after its first day: " + from + " to " + to);
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
