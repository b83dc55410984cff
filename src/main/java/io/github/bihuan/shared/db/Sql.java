package io.github.bihuan.shared.db;

import java.util.ArrayList;
import java.util.List;

/**
 * SQL text with bound parameters, put together piece by piece: {@code Sql.of("select … where h.level = ").bind(level)}.
 * Values are always bound as {@code $n}, never spliced. Not thread safe; one per query.
 */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private Sql(String start) {
        text.append(start);
    }

    public static Sql of(String start) {
        return new Sql(start);
    }

    public Sql append(String sql) {
        text.append(' ').append(sql);
        return this;
    }

    /** Appends the next placeholder and binds the value. */
    public Sql bind(Object value) {
        parameters.add(value);
        text.append(" $").append(parameters.size());
        return this;
    }

    /** Appends the fragment and the bound value. */
    public Sql append(String sql, Object value) {
        return append(sql).bind(value);
    }

    /** Appends fragment and value only when there is a value: an optional filter. */
    public Sql appendIfPresent(String sql, Object value) {
        return value == null ? this : append(sql, value);
    }

    /** Within a transaction: planned for these very values each time, where a plan for any values would be a poor one. */
    public Sql plannedAnew() {
        text.replace(0, text.length(), Plans.anew(text.toString()));
        return this;
    }

    /** Restricts the rows of the aliased table (columns {@code region_code}, {@code enterprise_id}) to the scope. */
    public Sql inScope(String alias, Scope scope) {
        return inScope(alias, "enterprise_id", scope);
    }

    /** The same for a table whose enterprise column has another name. */
    public Sql inScope(String alias, String enterpriseColumn, Scope scope) {
        return inRegions(alias, scope).ofEnterprises(alias, enterpriseColumn, scope);
    }

    /** Restricts the rows to the scope's enterprises, where it names any; the regions are the caller's to restrict. */
    public Sql ofEnterprises(String alias, Scope scope) {
        return ofEnterprises(alias, "enterprise_id", scope);
    }

    private Sql ofEnterprises(String alias, String enterpriseColumn, Scope scope) {
        appendIfPresent("and " + alias + "." + enterpriseColumn + " =", scope.enterpriseId());
        if (scope.responsibleOfficialId() != null) {
            append(
                    "and exists (select 1 from assignment sa where sa.target_id = " + alias + "." + enterpriseColumn
                            + " and sa.role = 'RESPONSIBLE_OFFICIAL' and sa.revoked_on is null and sa.official_id =",
                    scope.responsibleOfficialId());
            append(")");
        }
        return this;
    }

    /** Restricts the rows of the aliased table (column {@code region_code}), which belong to no enterprise, to the regions. */
    public Sql inRegions(String alias, Scope scope) {
        return append("and " + alias + ".region_code >=", scope.regionFrom())
                .append("and " + alias + ".region_code <", scope.regionTo());
    }

    /** Only rows in the region and below it, when one is given: an optional filter. */
    public Sql inRegionIfPresent(String alias, String regionCode) {
        return regionCode == null ? this : inRegions(alias, Scope.region(regionCode));
    }

    public String text() {
        return text.toString();
    }

    public Object[] parameters() {
        return parameters.toArray();
    }
}
