package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.Decision;
import io.github.bihuan.hazard.domain.Hazard;
import io.github.bihuan.hazard.domain.HazardDocument;
import io.github.bihuan.hazard.domain.HazardDocument.RectificationPlan;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A hazard as its row has it: the state the domain decides on, and what the rules do not need.
 *
 * @param plan the plan in force with its text, or null
 * @param statusSince the day the present state began
 */
record StoredHazard(Hazard hazard, StoredPlan plan, LocalDate statusSince) {

    private static final long FIRST_VERSION = 1;

    UUID id() {
        return hazard.id();
    }

    long version() {
        return hazard.version();
    }

    /** A hazard that has just been found. */
    static StoredHazard found(Decision decision, LocalDate today) {
        return new StoredHazard(
                decision.next().toBuilder().version(FIRST_VERSION).build(), null, today);
    }

    /** The row after the document, one version further. */
    StoredHazard after(HazardDocument document, Decision decision, LocalDate today) {
        Hazard next = decision.next().toBuilder().version(version() + 1).build();
        LocalDate since = next.status() == hazard.status() ? statusSince : today;
        return new StoredHazard(next, planAfter(document, next), since);
    }

    /** The same state with other particulars, one version further. */
    StoredHazard amended(Hazard next) {
        return new StoredHazard(next.toBuilder().version(version() + 1).build(), plan, statusSince);
    }

    private StoredPlan planAfter(HazardDocument document, Hazard next) {
        if (next.plan().author() == null) {
            return null;
        }
        return document instanceof RectificationPlan filed ? StoredPlan.of(filed, next.plan()) : plan;
    }
}
