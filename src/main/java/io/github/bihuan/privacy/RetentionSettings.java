package io.github.bihuan.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.Map;

/** How long personal data are kept after their purpose has ended. */
@ConfigMapping(prefix = "bihuan.retention")
interface RetentionSettings {

    /** By the rule's code, such as {@code P3Y}. */
    Map<String, Period> after();

    /** Only count what would be cleared. */
    @WithDefault("false")
    boolean dryRun();
}
