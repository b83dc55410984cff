package io.github.bihuan.shared.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The only class that reads the wall clock. */
final class ClockProducer {

    @Produces
    @Singleton
    ProgramClock programClock() {
        return new ProgramClock(Clock.systemUTC());
    }

    @Produces
    @Singleton
    WallClock wallClock() {
        return new WallClock(Clock.systemUTC(), System::nanoTime);
    }
}
