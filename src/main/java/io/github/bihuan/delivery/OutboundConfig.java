package io.github.bihuan.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How the program calls endpoints whose URLs are data. */
@ConfigMapping(prefix = "bihuan.outbound")
interface OutboundConfig {

    /**
     * Hosts of the county's own network, {@code name} or {@code name:port}: they may lie in private networks and speak plain
     * HTTP. Empty: public addresses and HTTPS only.
     */
    Optional<Set<String>> internalHosts();

    /** To look the name up, connect and greet. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** To answer, once it has the message. */
    @WithDefault("10s")
    Duration answerTimeout();
}
