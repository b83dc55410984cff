package io.github.bihuan.supervision.domain;

import io.github.bihuan.shared.region.RegionLevel;

/** Who lists and delists: the authority of the listing's own level (specification §3.4, 摘牌由挂牌机关办理). */
public final class ListingAuthority {

    private ListingAuthority() {}

    /**
     * Whether an actor of a region level decides on listings of the level. The province has no seat in the
     * system: the city
     * records its decisions.
     */
    public static boolean decides(ListingLevel level, RegionLevel actor) {
        return switch (level) {
            case COUNTY -> actor == RegionLevel.COUNTY;
            case CITY -> actor == RegionLevel.CITY;
            case PROVINCE -> actor == RegionLevel.CITY || actor == RegionLevel.PROVINCE;
        };
    }

    /** Refuses (403 {@code wrong-listing-authority}) others. */
    public static void require(ListingLevel level, RegionLevel actor) {
        SupervisionProblem.WRONG_AUTHORITY.unless(
                decides(level, actor), null, level.label() + "挂牌督办只能由" + level.label() + "挂牌机关决定和摘牌");
    }
}
