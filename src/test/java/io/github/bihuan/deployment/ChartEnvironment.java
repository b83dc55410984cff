package io.github.bihuan.deployment;

import java.nio.file.Path;
import java.util.Map;

/** The environment that the chart gives its containers; what comes from a Secret says {@code secret:name/key}. */
public final class ChartEnvironment {

    private ChartEnvironment() {}

    public static Map<String, String> ofTheProgram(Path values) {
        return Pods.environment(
                values, Pods.program(values).getSpec().getTemplate().getSpec());
    }

    public static Map<String, String> ofTheMigration(Path values) {
        return Pods.environment(
                values, Pods.migration(values).getSpec().getTemplate().getSpec());
    }
}
