package io.github.bihuan.shared.metrics;

import io.smallrye.mutiny.Uni;

/** Reads some gauges anew. Cheap: it runs every minute in every replica. */
public interface GaugeSource {

    Uni<Void> refresh();
}
