package io.github.bihuan.shared.time;

import io.smallrye.mutiny.Uni;

/**
 * Work that falls due at five past every hour by the program's clock (00:05 is the day's first). In production the scheduler runs
 * it, in trial mode the movable clock does. Running it twice changes nothing.
 */
public interface HourlyJob {

    /** Jobs of the same hour run in this order, lowest first. */
    int order();

    Uni<Void> run();
}
