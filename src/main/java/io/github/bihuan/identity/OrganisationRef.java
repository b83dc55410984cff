package io.github.bihuan.identity;

import io.github.bihuan.shared.region.RegionLevel;
import java.util.UUID;

/** What other features know of an organisation. */
public record OrganisationRef(
        UUID id,
        String code,
        String name,
        String shortName,
        OrganisationKind kind,
        RegionLevel level,
        String regionCode,
        OrganisationStatus status) {}
