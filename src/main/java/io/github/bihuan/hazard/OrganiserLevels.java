package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.hazard.domain.OrganiserLevel;
import io.github.bihuan.identity.Actor;
import io.github.bihuan.shared.region.RegionCode;
import java.util.Map;

/** On which level the check that found a hazard was organised: told by the source, else by whoever records it. */
final class OrganiserLevels {

    private static final Map<HazardSource, OrganiserLevel> TOLD_BY_SOURCE = Map.of(
            HazardSource.ENTERPRISE_SELF, OrganiserLevel.ENTERPRISE,
            HazardSource.INTERNAL_REPORT, OrganiserLevel.ENTERPRISE,
            HazardSource.EXPERT_SERVICE, OrganiserLevel.ENTERPRISE,
            HazardSource.VILLAGE_GRID, OrganiserLevel.VILLAGE,
            HazardSource.TOWNSHIP_INSPECTION, OrganiserLevel.TOWNSHIP,
            HazardSource.COUNTY_INSPECTION, OrganiserLevel.COUNTY,
            HazardSource.CITY_SUPERVISION, OrganiserLevel.CITY,
            HazardSource.PROVINCIAL_SUPERVISION, OrganiserLevel.PROVINCE);

    private OrganiserLevels() {}

    static OrganiserLevel of(HazardSource source, Actor actor) {
        OrganiserLevel told = TOLD_BY_SOURCE.get(source);
        return told == null ? levelOf(actor.regionCode()) : told;
    }

    private static OrganiserLevel levelOf(String regionCode) {
        if (regionCode == null) {
            return OrganiserLevel.TOWNSHIP;
        }
        return switch (new RegionCode(regionCode).level()) {
            case PROVINCE -> OrganiserLevel.PROVINCE;
            case CITY -> OrganiserLevel.CITY;
            case COUNTY -> OrganiserLevel.COUNTY;
            case TOWNSHIP -> OrganiserLevel.TOWNSHIP;
            case VILLAGE -> OrganiserLevel.VILLAGE;
        };
    }
}
