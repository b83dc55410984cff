package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.OperatorEngagementApi.EngagementEnding;
import io.github.bihuan.enterprise.OperatorEngagementApi.EngagementView;
import io.github.bihuan.enterprise.domain.OperatorStanding;
import io.github.bihuan.shared.db.Columns;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page.Counted;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who works as a special operator, each with the standing of a day. */
@Singleton
class OperatorEngagementRepository {

    private static final String FROM =
            """
            from special_operator_engagement g
            join enterprise e on e.id = g.enterprise_id
            cross join lateral special_operator_standing(g.enterprise_id, g.operator_name, g.work_type, least(""";
    private static final String LIVING =
            """
            select 1 from special_operator_engagement
            where enterprise_id = $1 and operator_name = $2 and work_type = $3 and ended_on is null""";
    private static final String INSERT =
            """
            insert into special_operator_engagement (id, version, enterprise_id, operator_name, work_type, engaged_on, engaged_by,
              recorded_at, recorded_by)
            values ($1, 0, $2, $3, $4, $5, $6, $7, $8)""";
    private static final String END =
            """
            update special_operator_engagement set ended_on = $2, end_reason = $3, ended_at = $4, version = version + 1
            where id = $1""";

    Uni<Boolean> isEngaged(Tx tx, UUID enterpriseId, String operatorName, String workType) {
        return tx.find(row -> row, LIVING, enterpriseId, operatorName, workType).map(Optional::isPresent);
    }

    Uni<Integer> insert(Tx tx, EngagementView engagement) {
        return tx.execute(
                INSERT,
                engagement.id(),
                engagement.enterpriseId(),
                engagement.operatorName(),
                engagement.workType(),
                engagement.engagedOn(),
                engagement.engagedBy(),
                engagement.recordedAt().atOffset(ZoneOffset.UTC),
                engagement.recordedBy());
    }

    Uni<Integer> end(Tx tx, UUID id, EngagementEnding ending, Instant now) {
        return tx.execute(END, id, ending.endedOn(), ending.reason(), now.atOffset(ZoneOffset.UTC));
    }

    Uni<Optional<EngagementView>> find(Tx tx, Scope scope, UUID id, LocalDate today) {
        return tx.find(OperatorEngagementRepository::view, one(scope, id, today));
    }

    /** The same, locked until the transaction ends. */
    Uni<Optional<EngagementView>> lock(Tx tx, Scope scope, UUID id, LocalDate today) {
        return tx.find(OperatorEngagementRepository::view, one(scope, id, today).append("for no key update of g"));
    }

    /** Those at work on the day, newest first. */
    Uni<List<EngagementView>> list(
            Tx tx, Scope scope, OperatorEngagementFilter filter, LocalDate day, PageRequest page) {
        Sql sql = atWork("select g.*, e.name as enterprise_name, e.region_code, s.standing", scope, filter, day);
        page.cursor(1).ifPresent(cursor -> sql.append("and g.id <", cursor.uuid(0)));
        return tx.list(OperatorEngagementRepository::view, sql.append("order by g.id desc limit", page.fetch()));
    }

    Uni<Counted> count(Tx tx, Scope scope, OperatorEngagementFilter filter, LocalDate day) {
        return tx.count(atWork("select", scope, filter, day), Counted.BOUND + 1).map(Counted::of);
    }

    private static Sql one(Scope scope, UUID id, LocalDate today) {
        return engagements("select g.*, e.name as enterprise_name, e.region_code, s.standing", scope, today)
                .append("and g.id =", id);
    }

    private static Sql atWork(String select, Scope scope, OperatorEngagementFilter filter, LocalDate day) {
        Sql sql = engagements(select, scope, day)
                .append("and e.status = 'ACTIVE'")
                .append("and g.engaged_on <=", day)
                .append("and (g.ended_on is null or g.ended_on >=", day)
                .append(")")
                .inRegionIfPresent("e", filter.region())
                .appendIfPresent("and g.enterprise_id =", filter.enterpriseId)
                .appendIfPresent("and g.work_type =", filter.workType)
                .appendIfPresent("and s.standing =", filter.standing == null ? null : filter.standing.name());
        return filter.certified == null ? sql : sql.append("and (s.standing = 'CERTIFIED') =", filter.certified);
    }

    private static Sql engagements(String select, Scope scope, LocalDate day) {
        return Sql.of(select + " " + FROM)
                .bind(day)
                .append(", g.ended_on), 'infinity') s where true")
                .inScope("e", "id", scope);
    }

    private static EngagementView view(Row row) {
        return new EngagementView(
                row.getUUID("id"),
                row.getLong("version"),
                row.getUUID("enterprise_id"),
                row.getString("enterprise_name"),
                row.getString("region_code"),
                row.getString("operator_name"),
                row.getString("work_type"),
                row.getLocalDate("engaged_on"),
                row.getString("engaged_by"),
                OperatorStanding.valueOf(row.getString("standing")),
                row.getLocalDate("ended_on"),
                row.getString("end_reason"),
                Columns.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
