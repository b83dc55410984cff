package io.github.bihuan.shared.time;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/** Jobs that go by the time wait while this replica's clock is in doubt; another replica, or a later run, does the work. */
@Singleton
public final class DoubtfulClock implements Scheduled.SkipPredicate {

    private final ClockAgreement agreement;

    DoubtfulClock(ClockAgreement agreement) {
        this.agreement = agreement;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return agreement.doubtful();
    }
}
