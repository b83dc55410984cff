package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.SelfInspectionApi.FilingView;
import io.github.bihuan.enterprise.domain.SelfInspectionMode;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Self-inspection plans and reports. */
@Singleton
class SelfInspectionRepository {

    private static final String SELECT =
            """
            select f.* from self_inspection_filing f join enterprise e on e.id = f.enterprise_id
            where f.enterprise_id =""";
    private static final String REPLACE =
            """
            update self_inspection_filing set replaced_at = $4
            where enterprise_id = $1 and campaign_id = $2 and kind = $3 and replaced_at is null
            returning edition""";
    private static final String INSERT =
            """
            insert into self_inspection_filing (id, kind, enterprise_id, campaign_id, edition, filed_on, leader,
              led_by_principal, mode, summary, file_name, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)""";

    /** Retires the living edition; answers its number, 0 when there is none. */
    Uni<Integer> replace(Tx tx, SelfInspectionKind kind, UUID enterpriseId, UUID campaignId, Instant now) {
        return tx.find(
                        row -> row.getInteger("edition"),
                        REPLACE,
                        enterpriseId,
                        campaignId,
                        kind.name(),
                        now.atOffset(ZoneOffset.UTC))
                .map(edition -> edition.orElse(0));
    }

    Uni<FilingView> insert(Tx tx, SelfInspectionKind kind, FilingView filing) {
        return tx.execute(
                        INSERT,
                        filing.id(),
                        kind.name(),
                        filing.enterpriseId(),
                        filing.campaignId(),
                        filing.edition(),
                        filing.filedOn(),
                        filing.leader(),
                        filing.ledByPrincipal(),
                        filing.mode().name(),
                        filing.summary(),
                        filing.fileName(),
                        filing.createdAt().atOffset(ZoneOffset.UTC))
                .replaceWith(filing);
    }

    Uni<Optional<FilingView>> find(Tx tx, Scope scope, SelfInspectionKind kind, UUID enterpriseId, UUID id) {
        return tx.find(
                SelfInspectionRepository::view,
                filings(scope, kind, enterpriseId).append("and f.id =", id));
    }

    /** Newest first, replaced editions included. */
    Uni<List<FilingView>> list(Tx tx, Scope scope, SelfInspectionKind kind, UUID enterpriseId, PageRequest page) {
        var sql = filings(scope, kind, enterpriseId);
        page.cursor(1).ifPresent(cursor -> sql.append("and f.id <", cursor.uuid(0)));
        return tx.list(SelfInspectionRepository::view, sql.append("order by f.id desc limit", page.fetch()));
    }

    private static Sql filings(Scope scope, SelfInspectionKind kind, UUID enterpriseId) {
        return Sql.of(SELECT)
                .bind(enterpriseId)
                .append("and f.kind =", kind.name())
                .inScope("e", "id", scope);
    }

    private static FilingView view(Row row) {
        OffsetDateTime replaced = row.getOffsetDateTime("replaced_at");
        return new FilingView(
                row.getUUID("id"),
                row.getUUID("enterprise_id"),
                row.getUUID("campaign_id"),
                row.getInteger("edition"),
                row.getLocalDate("filed_on"),
                row.getString("leader"),
                row.getBoolean("led_by_principal"),
                SelfInspectionMode.valueOf(row.getString("mode")),
                row.getString("summary"),
                row.getString("file_name"),
                row.getOffsetDateTime("created_at").toInstant(),
                replaced == null ? null : replaced.toInstant());
    }
}
