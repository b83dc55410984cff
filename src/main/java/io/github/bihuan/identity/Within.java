package io.github.bihuan.identity;

import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;

/** Restrictions by region for the directory's rows, which belong to no enterprise. */
final class Within {

    private Within() {}

    /** Only rows in the caller's regions. */
    static Sql scope(Sql sql, String alias, Scope scope) {
        return sql.append("and " + alias + ".region_code >=", scope.regionFrom())
                .append("and " + alias + ".region_code <", scope.regionTo());
    }

    /** Only rows in the region and below it, when one is given. */
    static Sql region(Sql sql, String alias, String regionCode) {
        return regionCode == null ? sql : scope(sql, alias, Scope.region(regionCode));
    }
}
