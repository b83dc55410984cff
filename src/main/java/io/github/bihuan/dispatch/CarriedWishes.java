package io.github.bihuan.dispatch;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Questions whose figures are worth carrying forward, with the cut-off that was asked for last; kept in memory only. */
@Singleton
final class CarriedWishes {

    private static final int MOST = 10_000;
    private static final Duration NOW = Duration.ofMinutes(1);

    private final Map<CarriedQuestion, LocalDate> wishes = new ConcurrentHashMap<>();
    private final BigDecimal from;
    private final Clock clock;

    CarriedWishes(@ConfigProperty(name = "bihuan.carrying.from") int from, Clock clock) {
        this.from = BigDecimal.valueOf(from);
        this.clock = clock;
    }

    /** Counting took long if there was much to count. */
    boolean areWorthIt(Collection<BigDecimal> tallies) {
        return tallies.stream().anyMatch(tally -> tally.compareTo(from) >= 0);
    }

    /** Only questions of today's knowledge: nothing is carried for those about the past. */
    void noteIf(boolean worthIt, CarriedQuestion question, AsKnown asked) {
        boolean current = !asked.knownAt().isBefore(clock.instant().minus(NOW));
        if (worthIt && current && wishes.size() < MOST) {
            wishes.put(question, asked.cutOff());
        }
    }

    /** All of them, which are forgotten here. */
    Map<CarriedQuestion, LocalDate> taken() {
        Map<CarriedQuestion, LocalDate> taken = Map.copyOf(wishes);
        taken.forEach(wishes::remove);
        return taken;
    }
}
