package io.github.bihuan.shared.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts of the whole database by one label, such as open hazards by level. Every replica shows the same: aggregate with
 * {@code max}. The names stand in alert rules and in docs/operate/monitoring.md: never rename one.
 */
@Singleton
public final class Gauges {

    private final MeterRegistry registry;
    private final Map<String, MultiGauge> gauges = new ConcurrentHashMap<>();

    Gauges(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Replaces all values of the gauge; a label that is no longer counted disappears. */
    public void show(String name, String label, Map<String, Long> counts) {
        gauges.computeIfAbsent(name, wanted -> MultiGauge.builder(wanted).register(registry))
                .register(
                        counts.entrySet().stream()
                                .map(count -> Row.of(Tags.of(label, count.getKey()), count.getValue()))
                                .toList(),
                        true);
    }
}
