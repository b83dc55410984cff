package io.github.bihuan.identity;

import io.github.bihuan.identity.OfficialApi.Official;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedFor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows and SQL of the officials. */
@Singleton
class OfficialRepository implements PanacheRepositoryBase<OfficialEntity, UUID> {

    private static final String COLUMNS =
            """
            f.id, f.version, f.name, f.post, f.organisation_id, f.region_code, f.subject, f.phone, f.email,
            f.certificate_number, f.status""";
    private static final String FIND = "select " + COLUMNS + " from official f where f.id = $1";
    private static final String OF_SUBJECT = "select " + COLUMNS + " from official f where f.subject = $1";

    /** What a list is restricted to; each part may be null. */
    record Filter(String regionCode, UUID organisationId, OfficialStatus status, String text) {}

    private final Seal seal;

    OfficialRepository(Seal seal) {
        this.seal = seal;
    }

    /** Reads whole officials, for queries that add their own conditions. */
    static Sql select() {
        return Sql.of("select " + COLUMNS + " from official f where true");
    }

    Uni<Optional<Official>> find(Tx tx, UUID id) {
        return tx.find(this::official, FIND, id);
    }

    Uni<Optional<Official>> ofSubject(Tx tx, String subject) {
        return tx.find(this::official, OF_SUBJECT, subject);
    }

    Uni<List<Official>> list(Tx tx, Scope scope, Filter filter, PageRequest page) {
        Sql sql = matching("select " + COLUMNS + " from official f where true", scope, filter);
        page.cursor(2).ifPresent(cursor -> sql.append("and (f.region_code, f.id) > (", cursor.text(0))
                .append(",", cursor.uuid(1))
                .append(")"));
        return tx.list(
                this::official, sql.append("order by f.region_code, f.id").append("limit", page.fetch()));
    }

    Uni<List<Official>> named(Tx tx, Scope scope, Collection<String> names) {
        return tx.list(
                this::official,
                select().inRegions("f", scope)
                        .append("and f.status = 'ACTIVE' and f.name = any (")
                        .bind(names.toArray(String[]::new))
                        .append(")"));
    }

    Uni<Long> count(Tx tx, Scope scope, Filter filter) {
        Sql sql = matching("select from official f where true", scope, filter);
        return tx.count(sql, Page.Counted.BOUND + 1);
    }

    private static Sql matching(String start, Scope scope, Filter filter) {
        Sql sql = Sql.of(start)
                .inRegions("f", scope)
                .inRegionIfPresent("f", filter.regionCode())
                .appendIfPresent("and f.organisation_id =", filter.organisationId())
                .appendIfPresent(
                        "and f.status =",
                        filter.status() == null ? null : filter.status().name());
        if (filter.text() != null) {
            sql.append("and strpos(f.name || ' ' || f.post,", filter.text()).append(") > 0");
        }
        return sql;
    }

    Official official(Row row) {
        return new Official(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("post"),
                row.getUUID("organisation_id"),
                row.getString("region_code"),
                row.getString("subject"),
                seal.open(SealedFor.phone(row.getUUID("id")), row.getString("phone")),
                row.getString("email"),
                row.getString("certificate_number"),
                OfficialStatus.valueOf(row.getString("status")));
    }
}
