package io.github.bihuan.architecture.planted.moved.hazard;

import io.github.bihuan.shared.time.ProgramClock;
import java.time.Instant;

/** Planted: somebody but the trial moves the clock. */
class MovesTheClock {
    void move(ProgramClock clock) {
        clock.set(Instant.EPOCH, true);
    }
}
