package io.github.bihuan.identity;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What operators may demand of the login behind a token ({@code docs/operate/configuration.md}). */
@ConfigMapping(prefix = "bihuan.identity")
interface IdentitySettings {

    /** How long ago a human may have signed in ({@code auth_time}); any time when absent. */
    Optional<Duration> maxSessionAge();

    /** Accepted authentication context classes ({@code acr}), the preferred one first; any when absent. */
    Optional<List<String>> requiredAcr();
}
