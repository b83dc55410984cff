package io.github.bihuan.shared.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/** The machine's clock, which somebody may set, beside a watch that nobody can: so that it shows when the clock was put back. */
final class WallClock {

    private final Clock clock;
    private final LongSupplier watch;
    private Duration farthestAhead;

    /** @param watch nanoseconds since whenever */
    WallClock(Clock clock, LongSupplier watch) {
        this.clock = clock;
        this.watch = watch;
        this.farthestAhead = aheadOfTheWatch();
    }

    Instant instant() {
        return clock.instant();
    }

    /** How far the clock stands behind where it once stood. To be asked often: what happens in between goes unseen. */
    synchronized Duration putBack() {
        Duration ahead = aheadOfTheWatch();
        if (ahead.compareTo(farthestAhead) > 0) {
            farthestAhead = ahead;
        }
        return farthestAhead.minus(ahead);
    }

    private Duration aheadOfTheWatch() {
        return Duration.between(Instant.EPOCH, clock.instant()).minusNanos(watch.getAsLong());
    }
}
