package io.github.bihuan.architecture.planted.clockreference.hazard;

import java.time.Instant;
import java.util.function.Supplier;

/** Planted: the wall clock by method reference. */
class RefersToTheClock {
    Supplier<Instant> now() {
        return Instant::now;
    }
}
