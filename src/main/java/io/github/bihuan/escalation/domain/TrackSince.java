package io.github.bihuan.escalation.domain;

import java.time.LocalDate;

/** From this day on this track applies, until the next change. */
public record TrackSince(Track track, LocalDate from) {}
