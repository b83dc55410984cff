package io.github.bihuan.enforcement;

import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.db.Sql;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Pieces that the queries of measures and penalties share; both tables are aliased {@code x}. */
final class EnforcementFilterRepository {

    private EnforcementFilterRepository() {}

    static Sql filtered(Sql sql, UUID campaignId, UUID enterpriseId, UUID hazardId, String regionCode) {
        if (campaignId != null) {
            sql.append("and x.campaign_ids @> array[", campaignId).append("]::uuid[]");
        }
        if (hazardId != null) {
            sql.append("and x.hazard_ids @> array[", hazardId).append("]::uuid[]");
        }
        return sql.inRegionIfPresent("x", Regions.filter(regionCode, "regionCode"))
                .appendIfPresent("and x.enterprise_id =", enterpriseId);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
