package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.PairingApi.DesignationView;
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

/** Benchmark designations. */
@Singleton
class BenchmarkRepository {

    private static final String SELECT =
            """
            select d.* from benchmark_designation d join enterprise e on e.id = d.enterprise_id
            where d.enterprise_id =""";
    private static final String LIVING =
            "select 1 from benchmark_designation where enterprise_id = $1 and campaign_id = $2 and ended_on is null";
    private static final String INSERT =
            """
            insert into benchmark_designation (id, enterprise_id, campaign_id, designated_on, reason, ended_on, created_at)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    Uni<Boolean> isDesignated(Tx tx, UUID enterpriseId, UUID campaignId) {
        return tx.find(row -> row, LIVING, enterpriseId, campaignId).map(Optional::isPresent);
    }

    Uni<DesignationView> insert(Tx tx, DesignationView designation) {
        return tx.execute(
                        INSERT,
                        designation.id(),
                        designation.enterpriseId(),
                        designation.campaignId(),
                        designation.designatedOn(),
                        designation.reason(),
                        designation.endedOn(),
                        designation.createdAt().atOffset(ZoneOffset.UTC))
                .replaceWith(designation);
    }

    Uni<Optional<DesignationView>> find(Tx tx, Scope scope, UUID enterpriseId, UUID id) {
        return tx.find(
                BenchmarkRepository::view, designations(scope, enterpriseId).append("and d.id =", id));
    }

    /** Newest first. */
    Uni<List<DesignationView>> list(Tx tx, Scope scope, UUID enterpriseId, PageRequest page) {
        var sql = designations(scope, enterpriseId);
        page.cursor(1).ifPresent(cursor -> sql.append("and d.id <", cursor.uuid(0)));
        return tx.list(BenchmarkRepository::view, sql.append("order by d.id desc limit", page.fetch()));
    }

    private static Sql designations(Scope scope, UUID enterpriseId) {
        return Sql.of(SELECT).bind(enterpriseId).inScope("e", "id", scope);
    }

    private static DesignationView view(Row row) {
        return new DesignationView(
                row.getUUID("id"),
                row.getUUID("enterprise_id"),
                row.getUUID("campaign_id"),
                row.getLocalDate("designated_on"),
                row.getString("reason"),
                row.getLocalDate("ended_on"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
