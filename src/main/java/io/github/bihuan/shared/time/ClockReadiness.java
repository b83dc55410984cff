package io.github.bihuan.shared.time;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A replica whose clock is in doubt gets no requests. */
@Readiness
@Singleton
final class ClockReadiness implements HealthCheck {

    private final ClockAgreement agreement;

    ClockReadiness(ClockAgreement agreement) {
        this.agreement = agreement;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("clock")
                .status(!agreement.doubtful())
                .withData("seconds ahead of the database", agreement.drift().toSeconds())
                .build();
    }
}
