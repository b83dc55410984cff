package io.github.bihuan.architecture.planted.cycle.hazard;

import io.github.bihuan.architecture.planted.cycle.notice.KnowsHazard;

/** Planted: one half of a cycle. */
public class KnowsNotice {
    KnowsHazard other;
}
