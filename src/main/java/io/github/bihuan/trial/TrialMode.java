package io.github.bihuan.trial;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Settings of trial mode. */
@ConfigMapping(prefix = "bihuan.trial")
interface TrialMode {

    String PROFILE = "trial";
    Instant FIRST_MORNING = Instant.parse("2024-12-17T00:00:00Z");

    /** Sample data: {@code mafang} (the five programmes and the sample campaign) or {@code none}. */
    @WithDefault("mafang")
    String sample();

    /** The clock's first instant, with offset; default: the sample's first morning, or now without a sample. */
    Optional<OffsetDateTime> clock();

    /** Whether the clock stands still from the first instant on. */
    @WithDefault("false")
    boolean frozen();

    /** Where the trial keeps its state between starts; absent in tests. */
    Optional<String> home();

    /** The private key that signs the sample users' tokens, PKCS 8, base64. */
    Optional<String> privateKey();

    static boolean isActive() {
        return ConfigUtils.isProfileActive(PROFILE);
    }

    default boolean withSample() {
        return isActive() && !sample().equals("none");
    }
}
