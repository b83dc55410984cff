package io.github.bihuan.trial;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Trial mode is ready when its sample data is there. */
@Readiness
@Singleton
final class TrialReadiness implements HealthCheck {

    private final TrialControl control;

    TrialReadiness(TrialControl control) {
        this.control = control;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sample data")
                .status(!TrialMode.isActive() || control.ready())
                .build();
    }
}
