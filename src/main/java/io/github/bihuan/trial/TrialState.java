package io.github.bihuan.trial;

import java.time.Instant;
import java.util.Map;

/**
 * How far the trial has come; kept between starts.
 *
 * @param at the clock
 * @param frozen whether it stands still
 * @param jobsUntil hourly jobs due up to here have run
 * @param setUpDone how many set-up steps are done
 * @param happened how many happenings are done
 * @param kept ids that happenings kept, by name
 */
record TrialState(
        Instant at, boolean frozen, Instant jobsUntil, int setUpDone, int happened, Map<String, String> kept) {

    static TrialState first(Instant at, boolean frozen) {
        return new TrialState(at, frozen, at, 0, 0, Map.of());
    }

    TrialState at(Instant instant, boolean standing) {
        return new TrialState(instant, standing, jobsUntil, setUpDone, happened, kept);
    }

    TrialState jobsRunUntil(Instant instant) {
        return new TrialState(at, frozen, instant, setUpDone, happened, kept);
    }

    TrialState setUp(int steps, Map<String, String> ids) {
        return new TrialState(at, frozen, jobsUntil, steps, happened, ids);
    }

    TrialState happened(int count, Map<String, String> ids) {
        return new TrialState(at, frozen, jobsUntil, setUpDone, count, ids);
    }
}
