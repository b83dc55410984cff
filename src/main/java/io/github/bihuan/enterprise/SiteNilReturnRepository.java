package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.SiteNilReturnApi.NilReturnView;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Nil returns of the census; read in the scope of their enterprise. */
@Singleton
class SiteNilReturnRepository {

    private static final String SELECT =
            """
            select n.* from site_nil_return n join enterprise e on e.id = n.enterprise_id
            where n.enterprise_id =""";
    private static final String INSERT =
            """
            insert into site_nil_return (id, enterprise_id, declared_on, remark, created_at) values ($1, $2, $3, $4, $5)""";
    private static final String RECORDED =
            """
            select exists (select from site_relation r where r.enterprise_id = $1 and r.start_on <= $2
              and (r.end_on is null or r.end_on >= $2))""";

    /** Whether the enterprise had a site on that day. */
    Uni<Boolean> hasSites(Tx tx, UUID enterpriseId, LocalDate day) {
        return tx.find(row -> row.getBoolean(0), RECORDED, enterpriseId, day).map(Optional::orElseThrow);
    }

    Uni<NilReturnView> insert(Tx tx, NilReturnView filed) {
        return tx.execute(
                        INSERT,
                        filed.id(),
                        filed.enterpriseId(),
                        filed.declaredOn(),
                        filed.remark(),
                        filed.createdAt().atOffset(ZoneOffset.UTC))
                .replaceWith(filed);
    }

    Uni<Optional<NilReturnView>> find(Tx tx, Scope scope, UUID enterpriseId, UUID id) {
        return tx.find(SiteNilReturnRepository::view, of(scope, enterpriseId).append("and n.id =", id));
    }

    /** Newest first. */
    Uni<List<NilReturnView>> list(Tx tx, Scope scope, UUID enterpriseId, PageRequest page) {
        Sql sql = of(scope, enterpriseId);
        page.cursor(1).ifPresent(cursor -> sql.append("and n.id <", cursor.uuid(0)));
        return tx.list(SiteNilReturnRepository::view, sql.append("order by n.id desc limit", page.fetch()));
    }

    private static Sql of(Scope scope, UUID enterpriseId) {
        return Sql.of(SELECT).bind(enterpriseId).inScope("e", "id", scope);
    }

    private static NilReturnView view(Row row) {
        return new NilReturnView(
                row.getUUID("id"),
                row.getUUID("enterprise_id"),
                row.getLocalDate("declared_on"),
                row.getString("remark"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
