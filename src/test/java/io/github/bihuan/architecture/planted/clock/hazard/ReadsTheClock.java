package io.github.bihuan.architecture.planted.clock.hazard;

import java.time.LocalDate;

/** Planted: the wall clock. */
class ReadsTheClock {
    LocalDate today() {
        return LocalDate.now();
    }
}
