package io.github.bihuan.dispatch;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Figures carried forward (结转数): what a recount says of the facts that a snapshot saw.
 *
 * @param cutOff the last day that counts
 * @param seen the snapshot, as PostgreSQL writes it
 * @param latestRecordedAt of the facts seen: for an earlier knowledge nothing follows from these figures
 * @param tallies by the indicators' codes
 */
record Carried(LocalDate cutOff, String seen, Instant latestRecordedAt, Map<String, BigDecimal> tallies) {

    /** The tallies when what changed counted so much before and counts so much now. */
    Map<String, BigDecimal> changed(Map<String, BigDecimal> before, Map<String, BigDecimal> now) {
        Map<String, BigDecimal> changed = new HashMap<>(tallies);
        before.forEach((code, tally) -> changed.merge(code, tally, BigDecimal::subtract));
        now.forEach((code, tally) -> changed.merge(code, tally, BigDecimal::add));
        return changed;
    }
}
