package io.github.bihuan.hazard;

import io.github.bihuan.shared.db.JsonColumns;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The rows of hazards: read in a scope, written one version after the other. */
@Singleton
final class HazardRepository {

    private final HazardColumns columns;
    private final HazardRows rows;
    private final String select;
    private final String insert;
    private final String update;

    HazardRepository(JsonColumns json) {
        columns = new HazardColumns(json);
        rows = new HazardRows(json);
        select = "select " + columns.names().replace("current_plan", "current_plan::text as current_plan")
                + " from hazard h";
        insert = "insert into hazard (" + columns.names() + ") values (" + columns.placeholders() + ")";
        update =
                "update hazard set " + columns.assignments() + ", version = version + 1 where id = $1 and version = $2";
    }

    /** Reads whole hazards, for lists that add their own conditions. */
    Sql select() {
        return Sql.of(select);
    }

    HazardRows rows() {
        return rows;
    }

    Uni<Optional<StoredHazard>> find(Tx tx, HazardSight sight, UUID id) {
        return tx.find(rows::stored, restrict(select().append("where h.id =", id), sight));
    }

    /** The same, and nobody else writes the hazard until the transaction ends. */
    Uni<Optional<StoredHazard>> lock(Tx tx, HazardSight sight, UUID id) {
        return tx.find(
                rows::stored,
                restrict(select().append("where h.id =", id), sight).append("for no key update of h"));
    }

    Uni<Void> insert(Tx tx, StoredHazard found) {
        return tx.execute(insert, columns.values(found)).replaceWithVoid();
    }

    /** Writes the successor of {@code before}; somebody else's write in between is refused (412). */
    Uni<Void> update(Tx tx, StoredHazard before, StoredHazard after) {
        return tx.execute(update, columns.changes(after, before.version()))
                .invoke(HazardRepository::requireWritten)
                .replaceWithVoid();
    }

    /** Restricts a query of one hazard. */
    private static Sql restrict(Sql sql, HazardSight sight) {
        sql.append("and ((true").inRegions("h", sight.scope());
        restrictInRegion(sql, sight);
        sql.append(")");
        if (sight.organisationId() != null && !sight.ofEnterprise()) {
            sql.append("or h.transferred_to =", sight.organisationId());
        }
        return sql.append(")");
    }

    /** Restricts a list whose rows are inside the regions of the scope. */
    static Sql restrictInRegion(Sql sql, HazardSight sight) {
        sql.ofEnterprises("h", sight.scope());
        if (!sight.hidden().isEmpty()) {
            String[] hidden = sight.hidden().stream().map(Enum::name).toArray(String[]::new);
            sql.append("and not (h.status = 'REPORTED' and h.source = any (").bind(hidden);
            sql.append("))");
        }
        if (sight.reporter() != null) {
            sql.append("and (h.status not in ('CLOSED', 'WITHDRAWN', 'MERGED') or h.recorded_by =", sight.reporter());
            sql.append(")");
        }
        return sql;
    }

    private static void requireWritten(int rows) {
        if (rows != 1) {
            throw new BusinessRuleViolation(CommonProblem.STALE_VERSION, "If-Match", "该隐患刚被他人修改，请重新读取后再提交");
        }
    }
}
