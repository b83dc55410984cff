package io.github.bihuan.escalation;

import io.github.bihuan.escalation.ReachApi.Unreached;
import io.github.bihuan.notice.domain.RecipientRole;
import io.github.bihuan.shared.db.Columns;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** The nightly check of recipients, as sets: enterprises with open hazards and the roles that ladders in force address. */
@Singleton
final class ReachRunRepository {

    private static final String CLAIM_DAY =
            """
            insert into reach_run as r (day, started_at) values ($1, $2)
            on conflict (day) do update set started_at = excluded.started_at
            where r.finished_at is null and r.started_at < excluded.started_at - interval '1 hour'""";

    private static final String FIND =
            """
            with subject as (
              select distinct on (d.enterprise_id) d.hazard_id, d.enterprise_id, d.region_code
              from hazard_deadline d where d.status in ('PLANNED_PENDING', 'RECTIFYING', 'REOPENED', 'RECTIFIED')
              order by d.enterprise_id, d.hazard_id),
            held as (
              select s.enterprise_id, c.role, bool_or(c.official_id is null and coalesce(c.email, '') <> ''
                  or reached(s.region_code, c.official_id, c.organisation_id, c.email, c.phone)) as reachable
              from subject s cross join lateral notice_candidate(s.hazard_id, s.enterprise_id, s.region_code, $1) c
              group by s.enterprise_id, c.role),
            want as (
              select s.enterprise_id, left(s.region_code, 9) as town, w.role, h.reachable, n.role as stand_in,
                n.reachable as stand_in_reachable
              from subject s cross join unnest($2::text[]) as w(role)
              left join held h on h.enterprise_id = s.enterprise_id and h.role = w.role
              left join lateral (
                select k.role, k.reachable from recipient_deputy p
                join held k on k.enterprise_id = s.enterprise_id and k.role = p.deputy
                where p.role = w.role and h.role is null order by p.rank limit 1) n on true)
            insert into reach_finding (id, day, region_code, enterprise_id, role, fault, stand_in)
            select gen_random_uuid(), $1, f.town, f.enterprise_id, f.role, f.fault, f.stand_in
            from (
              select distinct town, case when role = any($3) then enterprise_id end as enterprise_id, role,
                case when coalesce(reachable, stand_in_reachable, false) then 'VACANT' else 'UNREACHABLE' end as fault, stand_in
              from want where reachable is null or not reachable) f""";

    private static final String FINISH =
            """
            update reach_run set finished_at = $2, vacant = (select count(*) from reach_finding where fault = 'VACANT'),
              unreachable = (select count(*) from reach_finding where fault = 'UNREACHABLE')
            where day = $1""";

    private static final String SELECT =
            """
            select f.id, f.day, f.region_code, f.enterprise_id, e.name as enterprise_name, f.role, f.fault, f.stand_in
            from reach_finding f left join enterprise e on e.id = f.enterprise_id where true""";

    Uni<Boolean> claimDay(Tx tx, LocalDate day, Instant now) {
        return tx.execute(CLAIM_DAY, day, at(now)).map(taken -> taken == 1);
    }

    /**
     * Replaces the findings of the night before.
     *
     * @param roles whom ladders address
     * @param ofOneEnterprise those of them that belong to one enterprise
     */
    Uni<Integer> find(
            Tx tx, LocalDate day, Collection<RecipientRole> roles, Collection<RecipientRole> ofOneEnterprise) {
        return tx.execute("delete from reach_finding")
                .chain(() -> tx.execute(FIND, day, names(roles), names(ofOneEnterprise)));
    }

    Uni<Integer> finish(Tx tx, LocalDate day, Instant now) {
        return tx.execute(FINISH, day, at(now));
    }

    Uni<List<Unreached>> all(Tx tx) {
        return tx.list(ReachRunRepository::unreached, Sql.of(SELECT).append("order by f.region_code, f.role, f.id"));
    }

    Uni<List<Unreached>> list(Tx tx, Scope scope, String regionCode, PageRequest page) {
        Sql sql = Sql.of(SELECT).inRegions("f", scope).inRegionIfPresent("f", regionCode);
        page.cursor(1).ifPresent(cursor -> sql.append("and f.id >", cursor.uuid(0)));
        return tx.list(ReachRunRepository::unreached, sql.append("order by f.id limit", page.fetch()));
    }

    private static Unreached unreached(Row row) {
        RecipientRole role = RecipientRole.valueOf(row.getString("role"));
        return new Unreached(
                row.getUUID("id"),
                row.getLocalDate("day"),
                row.getString("region_code"),
                row.getUUID("enterprise_id"),
                row.getString("enterprise_name"),
                role,
                role.label(),
                row.getString("fault"),
                Columns.constant(row, "stand_in", RecipientRole.class));
    }

    private static String[] names(Collection<RecipientRole> roles) {
        return roles.stream().map(Enum::name).toArray(String[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
