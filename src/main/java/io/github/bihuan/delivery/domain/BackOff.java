package io.github.bihuan.delivery.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a delivery that failed is tried again: after 1 and 5 and 30 minutes, 2 and 12 hours; then it is given up. */
public final class BackOff {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    private BackOff() {}

    /**
     * The pause after so many attempts; empty when there have been enough.
     *
     * @param attempts made so far, 1 after the first
     */
    public static Optional<Duration> after(int attempts) {
        return attempts > PAUSES.size() ? Optional.empty() : Optional.of(PAUSES.get(Math.max(0, attempts - 1)));
    }
}
