package io.github.bihuan.identity;

import io.github.bihuan.identity.OrganisationApi.Organisation;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedFor;
import io.github.bihuan.shared.region.RegionLevel;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows and SQL of the organisations. */
@Singleton
class OrganisationRepository implements PanacheRepositoryBase<OrganisationEntity, UUID> {

    private static final String COLUMNS =
            """
            o.id, o.version, o.code, o.name, o.short_name, o.kind, o.level, o.region_code, o.parent_id, o.phone, o.email,
            o.status""";
    private static final String FIND = "select " + COLUMNS + " from organisation o where o.id = $1";
    private static final String CODE_EXISTS = "select exists (select from organisation where code = $1)";
    /** Whether $1 is $2 itself or stands above it. */
    private static final String STANDS_ABOVE =
            """
            with recursive above as (
              select id, parent_id from organisation where id = $2
              union select o.id, o.parent_id from organisation o join above a on o.id = a.parent_id)
            select exists (select from above where id = $1)""";

    /** What a list is restricted to; each part may be null. */
    record Filter(String regionCode, OrganisationKind kind, RegionLevel level, UUID parentId, String text) {}

    private final Seal seal;

    OrganisationRepository(Seal seal) {
        this.seal = seal;
    }

    Uni<Optional<Organisation>> find(Tx tx, UUID id) {
        return tx.find(this::organisation, FIND, id);
    }

    Uni<Boolean> codeExists(Tx tx, String code) {
        return tx.find(row -> row.getBoolean(0), CODE_EXISTS, code).map(Optional::orElseThrow);
    }

    Uni<Boolean> standsAbove(Tx tx, UUID upper, UUID lower) {
        return tx.find(row -> row.getBoolean(0), STANDS_ABOVE, upper, lower).map(Optional::orElseThrow);
    }

    Uni<List<Organisation>> list(Tx tx, Scope scope, Filter filter, PageRequest page) {
        Sql sql = matching("select " + COLUMNS + " from organisation o where true", scope, filter);
        page.cursor(2).ifPresent(cursor -> sql.append("and (o.region_code, o.id) > (", cursor.text(0))
                .append(",", cursor.uuid(1))
                .append(")"));
        return tx.list(
                this::organisation, sql.append("order by o.region_code, o.id").append("limit", page.fetch()));
    }

    Uni<List<Organisation>> named(Tx tx, Scope scope, Collection<String> names) {
        String[] wanted = names.toArray(String[]::new);
        Sql sql = Sql.of("select " + COLUMNS + " from organisation o where o.status = 'ACTIVE'")
                .append("and (o.region_code >=", scope.regionFrom())
                .append("and o.region_code <", scope.regionTo())
                .append("or starts_with(", scope.regionFrom())
                .append(", o.region_code)) and (o.name = any (")
                .bind(wanted)
                .append(") or o.short_name = any (")
                .bind(wanted)
                .append(") or o.code = any (")
                .bind(wanted)
                .append("))");
        return tx.list(this::organisation, sql);
    }

    Uni<Long> count(Tx tx, Scope scope, Filter filter) {
        Sql sql = matching("select from organisation o where true", scope, filter);
        return tx.count(sql, Page.Counted.BOUND + 1);
    }

    private static Sql matching(String start, Scope scope, Filter filter) {
        Sql sql = Sql.of(start)
                .inRegions("o", scope)
                .inRegionIfPresent("o", filter.regionCode())
                .appendIfPresent(
                        "and o.kind =",
                        filter.kind() == null ? null : filter.kind().name())
                .appendIfPresent(
                        "and o.level =",
                        filter.level() == null ? null : filter.level().name())
                .appendIfPresent("and o.parent_id =", filter.parentId());
        if (filter.text() != null) {
            sql.append("and strpos(concat_ws(' ', o.name, o.short_name, o.code),", filter.text())
                    .append(") > 0");
        }
        return sql;
    }

    private Organisation organisation(Row row) {
        return new Organisation(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                OrganisationKind.valueOf(row.getString("kind")),
                RegionLevel.valueOf(row.getString("level")),
                row.getString("region_code"),
                row.getUUID("parent_id"),
                seal.open(SealedFor.phone(row.getUUID("id")), row.getString("phone")),
                row.getString("email"),
                OrganisationStatus.valueOf(row.getString("status")));
    }
}
