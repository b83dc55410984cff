package io.github.bihuan.shared.db;

import java.util.UUID;

/**
 * The second wall: says the scope to PostgreSQL for the length of one transaction, where the row-level security policies
 * ({@code V0110}) read it. A transaction that has said nothing sees no row.
 */
final class Wall {

    static final String RAISE =
            """
            select set_config('app.region_from', $1, true), set_config('app.region_to', $2, true),
              set_config('app.enterprise', $3, true), set_config('app.responsible', $4, true),
              set_config('app.organisation', $5, true), set_config('app.official', $6, true),
              set_config('plan_cache_mode', $7, true)""";

    /**
     * The program's own work goes over sets that grow a thousandfold between two executions (the first import of a county): a plan
     * made for the empty tables would take minutes.
     */
    private static final String PLANNED_EACH_TIME = "force_custom_plan";

    private static final String PLANNED_ONCE = "auto";

    private Wall() {}

    static Object[] parameters(Scope scope) {
        return new Object[] {
            scope.regionFrom(),
            scope.regionTo(),
            text(scope.enterpriseId()),
            text(scope.responsibleOfficialId()),
            text(scope.organisationId()),
            text(scope.officialId()),
            Scope.nation().equals(scope) ? PLANNED_EACH_TIME : PLANNED_ONCE
        };
    }

    private static String text(UUID id) {
        return id == null ? "" : id.toString();
    }
}
