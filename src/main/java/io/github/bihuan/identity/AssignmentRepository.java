package io.github.bihuan.identity;

import io.github.bihuan.identity.AssignmentApi.Assignment;
import io.github.bihuan.identity.AssignmentApi.NewRevocation;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of the assignments. */
@Singleton
final class AssignmentRepository {

    private static final String SELECT =
            """
            select a.id, a.version, a.role, a.official_id, f.name, f.post, a.target_type, a.target_id, a.region_code,
              a.valid_from, a.revoked_on, a.revocation_reason
            from assignment a join official f on f.id = a.official_id""";
    private static final String FIND = SELECT + " where a.id = $1";
    private static final String LOCK = FIND + " for no key update of a";
    private static final String INSERT =
            """
            insert into assignment (id, version, role, official_id, target_type, target_id, region_code, valid_from)
            values ($1, 0, $2, $3, $4, $5, $6, $7) on conflict do nothing""";
    private static final String REVOKE =
            """
            update assignment set version = version + 1, revoked_on = $2, revocation_reason = $3 where id = $1""";

    /** What a list is restricted to; each part may be null. */
    record Filter(
            UUID officialId,
            AssignmentTargetType targetType,
            UUID targetId,
            AssignmentRole role,
            String regionCode,
            Boolean active) {}

    Uni<Optional<Assignment>> find(Tx tx, UUID id) {
        return tx.find(AssignmentRepository::assignment, FIND, id);
    }

    Uni<Optional<Assignment>> lock(Tx tx, UUID id) {
        return tx.find(AssignmentRepository::assignment, LOCK, id);
    }

    /** Answers false when the same assignment is already in force. */
    Uni<Boolean> insert(Tx tx, Assignment assignment) {
        return tx.execute(
                        INSERT,
                        assignment.id(),
                        assignment.role().name(),
                        assignment.officialId(),
                        assignment.targetType().name(),
                        assignment.targetId(),
                        assignment.regionCode(),
                        assignment.validFrom())
                .map(inserted -> inserted == 1);
    }

    Uni<Integer> revoke(Tx tx, UUID id, NewRevocation revocation) {
        return tx.execute(
                REVOKE, id, revocation.revokedOn(), revocation.reason().strip());
    }

    Uni<List<Assignment>> list(Tx tx, Scope scope, Filter filter, PageRequest page) {
        Sql sql = matching(SELECT + " where true", scope, filter);
        page.cursor(1).ifPresent(cursor -> sql.append("and a.id <", cursor.uuid(0)));
        return tx.list(
                AssignmentRepository::assignment,
                sql.append("order by a.id desc").append("limit", page.fetch()));
    }

    Uni<Long> count(Tx tx, Scope scope, Filter filter) {
        Sql sql = matching("select from assignment a where true", scope, filter);
        return tx.count(sql, Page.Counted.BOUND + 1);
    }

    private static Sql matching(String start, Scope scope, Filter filter) {
        Sql sql = Sql.of(start)
                .inRegions("a", scope)
                .inRegionIfPresent("a", filter.regionCode())
                .appendIfPresent("and a.official_id =", filter.officialId())
                .appendIfPresent("and a.target_id =", filter.targetId())
                .appendIfPresent("and a.target_type =", name(filter.targetType()))
                .appendIfPresent("and a.role =", name(filter.role()))
                .appendIfPresent("and (a.revoked_on is null) =", filter.active());
        return sql;
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Assignment assignment(Row row) {
        AssignmentRole role = AssignmentRole.valueOf(row.getString("role"));
        return new Assignment(
                row.getUUID("id"),
                row.getLong("version"),
                role,
                role.label(),
                row.getUUID("official_id"),
                row.getString("name"),
                row.getString("post"),
                AssignmentTargetType.valueOf(row.getString("target_type")),
                row.getUUID("target_id"),
                row.getString("region_code"),
                row.getLocalDate("valid_from"),
                row.getLocalDate("revoked_on"),
                row.getString("revocation_reason"));
    }
}
