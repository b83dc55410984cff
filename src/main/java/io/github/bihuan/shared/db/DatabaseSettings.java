package io.github.bihuan.shared.db;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What operators may set about waiting for a connection ({@code docs/operate/configuration.md}). */
@ConfigMapping(prefix = "bihuan.database")
interface DatabaseSettings {

    /** How long a request may wait for a free connection; then 503. */
    @WithDefault("10s")
    Duration maxWait();

    /** How many requests may wait at once; the next gets 503 at once. */
    @WithDefault("500")
    int maxWaiting();

    /**
     * How long a transaction may wait for its own program before PostgreSQL ends it. Shorter than the 30 seconds of a unit of work,
     * so that whoever waits for the locks of a process that stands still goes on.
     */
    @WithDefault("20s")
    Duration maxIdle();
}
