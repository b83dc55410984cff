package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.SiteRelationApi.RelationView;
import io.github.bihuan.enterprise.domain.SiteRelationKind;
import io.github.bihuan.enterprise.domain.SiteRelationSide;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Relations between sites. */
@Singleton
class SiteRelationRepository {

    private static final String SELECT =
            """
            select r.* from site_relation r join enterprise e on e.id = r.enterprise_id
            where r.enterprise_id =""";
    private static final String INSERT =
            """
            insert into site_relation (id, enterprise_id, kind, side, other_enterprise_id, other_name, area_square_metres,
              workers, use, main_risks, agreement_signed, unified_coordination, start_on, end_on, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)""";

    Uni<RelationView> insert(Tx tx, RelationView relation) {
        return tx.execute(
                        INSERT,
                        relation.id(),
                        relation.enterpriseId(),
                        relation.kind().name(),
                        relation.side().name(),
                        relation.otherEnterpriseId(),
                        relation.otherName(),
                        relation.areaSquareMetres(),
                        relation.workers(),
                        relation.use(),
                        relation.mainRisks(),
                        relation.agreementSigned(),
                        relation.unifiedCoordination(),
                        relation.startOn(),
                        relation.endOn(),
                        relation.createdAt().atOffset(ZoneOffset.UTC))
                .replaceWith(relation);
    }

    Uni<Optional<RelationView>> find(Tx tx, Scope scope, UUID enterpriseId, UUID id) {
        return tx.find(
                SiteRelationRepository::view, relations(scope, enterpriseId).append("and r.id =", id));
    }

    /** Newest first. */
    Uni<List<RelationView>> list(Tx tx, Scope scope, UUID enterpriseId, PageRequest page) {
        var sql = relations(scope, enterpriseId);
        page.cursor(1).ifPresent(cursor -> sql.append("and r.id <", cursor.uuid(0)));
        return tx.list(SiteRelationRepository::view, sql.append("order by r.id desc limit", page.fetch()));
    }

    private static Sql relations(Scope scope, UUID enterpriseId) {
        return Sql.of(SELECT).bind(enterpriseId).inScope("e", "id", scope);
    }

    private static RelationView view(Row row) {
        return new RelationView(
                row.getUUID("id"),
                row.getUUID("enterprise_id"),
                SiteRelationKind.valueOf(row.getString("kind")),
                SiteRelationSide.valueOf(row.getString("side")),
                row.getUUID("other_enterprise_id"),
                row.getString("other_name"),
                row.getBigDecimal("area_square_metres"),
                row.getInteger("workers"),
                row.getString("use"),
                row.getString("main_risks"),
                row.getBoolean("agreement_signed"),
                row.getBoolean("unified_coordination"),
                row.getLocalDate("start_on"),
                row.getLocalDate("end_on"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
