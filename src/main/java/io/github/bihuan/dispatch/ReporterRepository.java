package io.github.bihuan.dispatch;

import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Who has to report (报送单位). */
@Singleton
final class ReporterRepository {

    private static final String COMMITTEES =
            """
            select o.id, o.name, o.region_code from organisation o
            where o.status = 'ACTIVE' and o.kind = 'SECTOR_COMMITTEE'""";

    /** One for each region: its campaign office, else its safety office, else its government. */
    private static final String OFFICES =
            """
            select distinct on (o.region_code) o.id, o.name, o.region_code from organisation o
            where o.status = 'ACTIVE'
              and o.kind in ('CAMPAIGN_OFFICE', 'SAFETY_COMMITTEE_OFFICE', 'GOVERNMENT', 'EMERGENCY_BUREAU')""";

    private static final String BY_RANK =
            """
            order by o.region_code, array_position(
              array['CAMPAIGN_OFFICE', 'SAFETY_COMMITTEE_OFFICE', 'GOVERNMENT', 'EMERGENCY_BUREAU'], o.kind), o.id""";

    /** @param regionCode where a report from elsewhere in the region counts for it */
    record Expected(UUID organisationId, String name, String regionCode) {}

    /** All organisations of the level in the region, by name or region. */
    Uni<List<Expected>> expected(Tx tx, String level, String region) {
        Sql sql = level.equals("SECTOR_COMMITTEE")
                ? Sql.of(COMMITTEES).inRegions("o", Scope.region(region)).append("order by o.name, o.id")
                : Sql.of(OFFICES)
                        .append("and o.level =", level)
                        .inRegions("o", Scope.region(region))
                        .append(BY_RANK);
        return tx.list(
                row -> new Expected(row.getUUID("id"), row.getString("name"), row.getString("region_code")), sql);
    }
}
