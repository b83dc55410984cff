package io.github.bihuan.shared.time;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process whose clock was put back is started anew, for its scheduler would wait until the old time comes again. */
@Liveness
@Singleton
final class ClockLiveness implements HealthCheck {

    private final ClockAgreement agreement;

    ClockLiveness(ClockAgreement agreement) {
        this.agreement = agreement;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("clock goes forward")
                .status(!agreement.putBack())
                .build();
    }
}
