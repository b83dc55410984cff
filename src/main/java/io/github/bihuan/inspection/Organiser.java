package io.github.bihuan.inspection;

import io.github.bihuan.shared.region.RegionLevel;
import java.util.UUID;

/**
 * Who organises an inspection.
 *
 * @param id the organisation, or null when the actor's token names none
 */
record Organiser(UUID id, RegionLevel level) {}
