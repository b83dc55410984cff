package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.OperatorRequirementApi.RequirementView;
import io.github.bihuan.shared.db.Columns;
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

/** How many special operators enterprises need: rows are only ever added. */
@Singleton
class OperatorRequirementRepository {

    private static final String SELECT =
            """
            select r.* from special_operator_requirement r join enterprise e on e.id = r.enterprise_id
            where r.enterprise_id =""";
    private static final String INSERT =
            """
            insert into special_operator_requirement (id, enterprise_id, work_type, required, effective_on, note, recorded_at,
              recorded_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";

    Uni<RequirementView> insert(Tx tx, RequirementView requirement) {
        return tx.execute(
                        INSERT,
                        requirement.id(),
                        requirement.enterpriseId(),
                        requirement.workType(),
                        requirement.required(),
                        requirement.effectiveOn(),
                        requirement.note(),
                        requirement.recordedAt().atOffset(ZoneOffset.UTC),
                        requirement.recordedBy())
                .replaceWith(requirement);
    }

    Uni<Optional<RequirementView>> find(Tx tx, Scope scope, UUID enterpriseId, UUID id) {
        return tx.find(
                OperatorRequirementRepository::view,
                requirements(scope, enterpriseId).append("and r.id =", id));
    }

    /** Newest first. */
    Uni<List<RequirementView>> list(Tx tx, Scope scope, UUID enterpriseId, PageRequest page) {
        var sql = requirements(scope, enterpriseId);
        page.cursor(1).ifPresent(cursor -> sql.append("and r.id <", cursor.uuid(0)));
        return tx.list(OperatorRequirementRepository::view, sql.append("order by r.id desc limit", page.fetch()));
    }

    private static Sql requirements(Scope scope, UUID enterpriseId) {
        return Sql.of(SELECT).bind(enterpriseId).inScope("e", "id", scope);
    }

    private static RequirementView view(Row row) {
        return new RequirementView(
                row.getUUID("id"),
                row.getUUID("enterprise_id"),
                row.getString("work_type"),
                row.getInteger("required"),
                row.getLocalDate("effective_on"),
                row.getString("note"),
                Columns.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
