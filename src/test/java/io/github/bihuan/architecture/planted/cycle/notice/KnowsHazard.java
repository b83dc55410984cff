package io.github.bihuan.architecture.planted.cycle.notice;

import io.github.bihuan.architecture.planted.cycle.hazard.KnowsNotice;

/** Planted: the other half of a cycle. */
public class KnowsHazard {
    KnowsNotice other;
}
