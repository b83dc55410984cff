package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.DesignDiagnosisApi.DiagnosisView;
import io.github.bihuan.enterprise.DesignDiagnosisApi.NewDiagnosis;
import io.github.bihuan.enterprise.DesignDiagnosisApi.Rectification;
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

/** Diagnoses of design; read in the scope of their enterprise. */
@Singleton
class DesignDiagnosisRepository {

    private static final String SELECT =
            """
            select d.* from design_diagnosis d join enterprise e on e.id = d.enterprise_id
            where d.enterprise_id =""";
    private static final String INSERT =
            """
            insert into design_diagnosis (id, version, enterprise_id, campaign_id, item, design_unit, qualification,
              entrusted_on, diagnosed_on, findings, rectification_needed, completed_at, created_at)
            values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, case when $10 then null else $11::timestamptz end, $11)""";
    private static final String RECTIFY =
            """
            update design_diagnosis set version = version + 1, rectified_on = $2, rectification = $3, completed_at = $4
            where id = $1""";

    Uni<Integer> insert(Tx tx, UUID id, UUID enterpriseId, NewDiagnosis request, Instant now) {
        return tx.execute(
                INSERT,
                id,
                enterpriseId,
                request.campaignId(),
                request.item().strip(),
                request.designUnit().strip(),
                request.qualification().strip(),
                request.entrustedOn(),
                request.diagnosedOn(),
                request.findings(),
                request.rectificationNeeded(),
                utc(now));
    }

    Uni<Integer> rectify(Tx tx, UUID id, Rectification done, Instant now) {
        return tx.execute(RECTIFY, id, done.rectifiedOn(), done.rectification(), utc(now));
    }

    Uni<Optional<DiagnosisView>> find(Tx tx, Scope scope, UUID enterpriseId, UUID id) {
        return tx.find(DesignDiagnosisRepository::view, of(scope, enterpriseId).append("and d.id =", id));
    }

    /** The same, locked until the transaction ends. */
    Uni<Optional<DiagnosisView>> lock(Tx tx, Scope scope, UUID enterpriseId, UUID id) {
        return tx.find(
                DesignDiagnosisRepository::view,
                of(scope, enterpriseId).append("and d.id =", id).append("for no key update of d"));
    }

    /** Newest first. */
    Uni<List<DiagnosisView>> list(Tx tx, Scope scope, UUID enterpriseId, PageRequest page) {
        Sql sql = of(scope, enterpriseId);
        page.cursor(1).ifPresent(cursor -> sql.append("and d.id <", cursor.uuid(0)));
        return tx.list(DesignDiagnosisRepository::view, sql.append("order by d.id desc limit", page.fetch()));
    }

    private static Sql of(Scope scope, UUID enterpriseId) {
        return Sql.of(SELECT).bind(enterpriseId).inScope("e", "id", scope);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static DiagnosisView view(Row row) {
        return new DiagnosisView(
                row.getUUID("id"),
                row.getLong("version"),
                row.getUUID("enterprise_id"),
                row.getUUID("campaign_id"),
                row.getString("item"),
                row.getString("design_unit"),
                row.getString("qualification"),
                row.getLocalDate("entrusted_on"),
                row.getLocalDate("diagnosed_on"),
                row.getString("findings"),
                row.getBoolean("rectification_needed"),
                row.getLocalDate("rectified_on"),
                row.getString("rectification"),
                row.getLocalDate("completed_on"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
