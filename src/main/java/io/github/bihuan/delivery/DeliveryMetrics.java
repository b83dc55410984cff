package io.github.bihuan.delivery;

import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts attempts by channel, endpoint (its id, never its URL) and outcome. */
@Singleton
final class DeliveryMetrics {

    private final MeterRegistry registry;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void attempted(Channel channel, String endpoint, Outcome.Kind outcome) {
        registry.counter(
                        "bihuan.delivery.attempts",
                        "channel",
                        channel.name(),
                        "endpoint",
                        endpoint,
                        "outcome",
                        outcome.name())
                .increment();
    }
}
