package io.github.bihuan.escalation;

import io.github.bihuan.escalation.domain.Reach;
import io.github.bihuan.notice.domain.RecipientRole;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who holds which role in the townships of a region, and whether a channel that works leads there. */
@Singleton
final class ReachRepository {

    private record Held(String town, RecipientRole role, boolean reachable) {}

    private record Deputy(RecipientRole role, RecipientRole deputy) {}

    private static final String HELD =
            """
            with town as (
              select distinct left(e.region_code, 9) as code from enterprise e
              where e.region_code >= $1 and e.region_code < $1::text || '~' and e.status = 'ACTIVE'
              union select case when length($1) > 9 then left($1, 9) else $1 end)
            select t.code as town, c.role, bool_or(c.official_id is null and coalesce(c.email, '') <> ''
                  or reached(t.code, c.official_id, c.organisation_id, c.email, c.phone)) as reachable
            from town t cross join lateral notice_candidate(null, null, t.code, $2) c
            where length(t.code) >= 9 or (select count(*) from town) = 1
            group by t.code, c.role
            union all
            select t.code, null, false from town t where length(t.code) >= 9 or (select count(*) from town) = 1
            order by 1""";

    /** Units and people who are bound to one enterprise or hazard have no holder in general: their deputies count. */
    private static final String DEPUTIES = "select role, deputy from recipient_deputy order by role, rank, deputy";

    /** One for each township of the region that has enterprises; for the region itself when none has. */
    Uni<List<Reach>> of(Tx tx, String regionCode, LocalDate day) {
        return tx.list(
                        row -> new Held(
                                row.getString("town"),
                                row.getString("role") == null ? null : RecipientRole.valueOf(row.getString("role")),
                                row.getBoolean("reachable")),
                        HELD,
                        regionCode,
                        day)
                .flatMap(held -> tx.list(
                                row -> new Deputy(
                                        RecipientRole.valueOf(row.getString("role")),
                                        RecipientRole.valueOf(row.getString("deputy"))),
                                DEPUTIES)
                        .map(deputies -> reaches(held, byRole(deputies))));
    }

    private static List<Reach> reaches(List<Held> all, Map<RecipientRole, List<RecipientRole>> deputies) {
        Map<String, Reach> byTown = new TreeMap<>();
        all.forEach(one -> {
            Reach reach = byTown.computeIfAbsent(
                    one.town(),
                    town -> new Reach(
                            town, EnumSet.noneOf(RecipientRole.class), EnumSet.noneOf(RecipientRole.class), deputies));
            if (one.role() != null) {
                reach.held().add(one.role());
            }
            if (one.reachable()) {
                reach.reachable().add(one.role());
            }
        });
        return List.copyOf(byTown.values());
    }

    private static Map<RecipientRole, List<RecipientRole>> byRole(List<Deputy> deputies) {
        Map<RecipientRole, List<RecipientRole>> byRole = new EnumMap<>(RecipientRole.class);
        deputies.forEach(one ->
                byRole.computeIfAbsent(one.role(), role -> new ArrayList<>()).add(one.deputy()));
        return byRole;
    }
}
