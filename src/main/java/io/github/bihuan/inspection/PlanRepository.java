package io.github.bihuan.inspection;

import io.github.bihuan.enterprise.EnterpriseRef;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.inspection.PlanApi.NewPlanned;
import io.github.bihuan.inspection.PlanApi.PlannedFilter;
import io.github.bihuan.inspection.PlanApi.PlannedView;
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

/** Enterprises of the annual plan, and whether their inspections were entered; always in a scope. */
@Singleton
class PlanRepository {

    private static final String FROM =
            """
            from planned_enterprise p join enterprise e on e.id = p.enterprise_id
            cross join lateral (
              select count(*) as inspections, max(i.inspected_on) as inspected_on from inspection i
              where i.enterprise_id = p.enterprise_id and i.campaign_ids @> array[p.campaign_id]
                and i.findings_recorded_at is not null and i.cancelled_at is null) v
            where""";

    private static final String SELECT = "select p.*, e.name as enterprise_name, v.inspections, v.inspected_on " + FROM;

    private static final String INSERT =
            """
            insert into planned_enterprise (id, version, campaign_id, enterprise_id, region_code, grade, listed_on, inspect_by,
              created_at)
            values ($1, 1, $2, $3, $4, $5, $6, $7, $8)
            on conflict do nothing""";

    private static final String REMOVE =
            """
            update planned_enterprise set version = version + 1, removed_on = $2, removal_reason = $3, removed_at = $4
            where id = $1""";

    /** 0 when the enterprise is in the plan already. */
    Uni<Integer> insert(
            Tx tx,
            UUID id,
            UUID campaign,
            EnterpriseRef enterprise,
            NewPlanned request,
            LocalDate listedOn,
            LocalDate inspectBy,
            Instant now) {
        return tx.execute(
                INSERT,
                id,
                campaign,
                enterprise.id(),
                enterprise.regionCode(),
                request.grade().strip(),
                listedOn,
                inspectBy,
                now.atOffset(ZoneOffset.UTC));
    }

    Uni<Integer> remove(Tx tx, UUID id, LocalDate on, String reason, Instant now) {
        return tx.execute(REMOVE, id, on, reason.strip(), now.atOffset(ZoneOffset.UTC));
    }

    Uni<Optional<PlannedView>> find(Tx tx, Scope scope, UUID campaign, UUID id) {
        return tx.find(PlanRepository::view, of(SELECT, scope, campaign).append("and p.id =", id));
    }

    /** The same, locked until the transaction ends. */
    Uni<Optional<PlannedView>> lock(Tx tx, Scope scope, UUID campaign, UUID id) {
        return tx.find(
                PlanRepository::view,
                of(SELECT, scope, campaign).append("and p.id =", id).append("for no key update of p"));
    }

    /** By region, then in the order of recording. */
    Uni<List<PlannedView>> list(Tx tx, Scope scope, UUID campaign, PlannedFilter filter, PageRequest page) {
        Sql sql = filtered(of(SELECT, scope, campaign), filter);
        page.cursor(2).ifPresent(cursor -> sql.append("and (p.region_code, p.id) > (", cursor.text(0))
                .append(",", cursor.uuid(1))
                .append(")"));
        return tx.list(PlanRepository::view, sql.append("order by p.region_code, p.id limit", page.fetch()));
    }

    Uni<Counted> count(Tx tx, Scope scope, UUID campaign, PlannedFilter filter) {
        Sql sql = filtered(of("select " + FROM, scope, campaign), filter);
        return tx.count(sql, Counted.BOUND + 1).map(Counted::of);
    }

    private static Sql of(String select, Scope scope, UUID campaign) {
        return Sql.of(select).append("p.campaign_id =", campaign).inScope("p", scope);
    }

    private static Sql filtered(Sql sql, PlannedFilter filter) {
        return sql.inRegionIfPresent("p", Regions.filter(filter.regionCode, "regionCode"))
                .appendIfPresent("and p.grade =", filter.grade)
                .appendIfPresent("and (v.inspections > 0) =", filter.inspected)
                .append("and (p.removed_on is not null) =", Boolean.TRUE.equals(filter.removed));
    }

    private static PlannedView view(Row row) {
        return new PlannedView(
                row.getUUID("id"),
                row.getLong("version"),
                row.getUUID("campaign_id"),
                row.getUUID("enterprise_id"),
                row.getString("enterprise_name"),
                row.getString("region_code"),
                row.getString("grade"),
                row.getLocalDate("listed_on"),
                row.getLocalDate("inspect_by"),
                row.getLong("inspections"),
                row.getLocalDate("inspected_on"),
                row.getLocalDate("removed_on"),
                row.getString("removal_reason"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
