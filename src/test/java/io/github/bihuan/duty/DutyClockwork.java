package io.github.bihuan.duty;

import jakarta.inject.Singleton;
import java.time.Duration;

/** Lets tests of other packages run the job of duties. */
@Singleton
public final class DutyClockwork {

    private final DutyGenerator generator;

    DutyClockwork(DutyGenerator generator) {
        this.generator = generator;
    }

    public void run() {
        generator.run().await().atMost(Duration.ofSeconds(60));
    }
}
