package io.github.bihuan;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Which mode the program was started in. */
final class RunningMode {

    private static final String TRIAL = "trial";

    private RunningMode() {}

    static boolean isTrial() {
        return profile().stream()
                .flatMap(profiles -> Arrays.stream(profiles.split(",")))
                .anyMatch(profile -> profile.strip().equals(TRIAL));
    }

    private static Optional<String> profile() {
        return ConfigProvider.getConfig().getOptionalValue("quarkus.profile", String.class);
    }
}
