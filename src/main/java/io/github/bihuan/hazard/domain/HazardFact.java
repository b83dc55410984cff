package io.github.bihuan.hazard.domain;

import java.time.LocalDate;

/**
 * A countable happening for the fact store (design §3.2).
 *
 * @param level level of the hazard after the happening, null while it is not set
 * @param occurredOn the day it happened, which may lie before the day it is recorded
 * @param voids the kind of fact of this hazard which must no longer count (F7), or null
 */
public record HazardFact(HazardFactKind kind, HazardLevel level, LocalDate occurredOn, HazardFactKind voids) {}
