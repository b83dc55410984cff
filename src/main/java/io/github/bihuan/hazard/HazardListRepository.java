package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page.Counted;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.region.RegionCode;
import io.github.bihuan.shared.region.RegionLevel;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lists of hazards, newest finding first. */
@Singleton
final class HazardListRepository {

    /** {@code Hazard.overdue} of the domain as SQL, around the bound day and the bound wish. */
    private static final String OWED_UNTIL =
            "and coalesce(case when h.status in ('PLANNED_PENDING', 'RECTIFYING', 'REOPENED') then";

    private static final String MATCHING = "select hazard_matching($1, $2)";
    private static final int FEW = 5_000;

    private static final String OR_DONE_ON =
            "::date when h.status = 'RECTIFIED' then h.rectified_on end > h.deadline, false) =";

    /** Equality on a column with an index in the list's order: a prefix range would have to sort. */
    private static final Map<Integer, String> COLUMNS = Map.of(
            RegionLevel.CITY.digits(), "city_code",
            RegionLevel.COUNTY.digits(), "county_code",
            RegionLevel.TOWNSHIP.digits(), "town_code");

    private final HazardRepository hazards;

    HazardListRepository(HazardRepository hazards) {
        this.hazards = hazards;
    }

    /**
     * The hazards that match the text, found by the text's index; nothing when there is no text to look for, or when so many match
     * that the list had better be read along with the text compared row by row.
     */
    Uni<Optional<UUID[]>> matching(Tx tx, HazardFilter filter) {
        return filter.pattern() == null
                ? Uni.createFrom().item(Optional.empty())
                : tx.find(row -> row.getArrayOfUUIDs(0), MATCHING, filter.pattern(), FEW + 1)
                        .map(found -> found.filter(ids -> ids.length <= FEW));
    }

    Uni<List<StoredHazard>> list(
            Tx tx,
            HazardSight sight,
            HazardFilter filter,
            Optional<UUID[]> matching,
            LocalDate today,
            PageRequest page) {
        Sql sql = filtered(hazards.select().append("where true"), sight, filter, matching, today);
        page.cursor(2).ifPresent(cursor -> {
            sql.append("and (h.found_on, h.id) < (", cursor.date(0)).append(",", cursor.uuid(1));
            sql.append(")");
        });
        sql.append("order by h.found_on desc, h.id desc");
        return tx.list(hazards.rows()::stored, limited(sql, filter, page.fetch()));
    }

    /**
     * A list of everything is read from the index in its order, whoever asks: with its length in the text PostgreSQL sees that one
     * plan serves all and keeps it, where planning costs more than reading. What is filtered is planned for what is asked.
     */
    private static Sql limited(Sql sql, HazardFilter filter, int rows) {
        return filter.ofRegionAlone() ? sql.append("limit " + rows) : sql.append("limit", rows);
    }

    Uni<Counted> count(Tx tx, HazardSight sight, HazardFilter filter, Optional<UUID[]> matching, LocalDate today) {
        Sql sql = filtered(Sql.of("select from hazard h where true"), sight, filter, matching, today);
        return tx.count(sql, Counted.BOUND + 1).map(Counted::of);
    }

    private static Sql filtered(
            Sql sql, HazardSight sight, HazardFilter filter, Optional<UUID[]> matching, LocalDate today) {
        region(sql, sight.scope(), filter.region());
        HazardRepository.restrictInRegion(sql, sight);
        sql.appendIfPresent("and h.enterprise_id =", filter.enterpriseId)
                .appendIfPresent("and h.level =", filter.level == null ? null : filter.level.name())
                .appendIfPresent("and h.listed =", filter.listed)
                .appendIfPresent("and h.deadline >=", filter.deadlineFrom)
                .appendIfPresent("and h.deadline <=", filter.deadlineTo)
                .appendIfPresent("and h.found_on >=", filter.foundFrom)
                .appendIfPresent("and h.found_on <=", filter.foundTo);
        if (matching.isPresent()) {
            sql.append("and h.id = any (").bind(matching.get()).append(")");
        } else {
            sql.appendIfPresent("and h.search_text ilike", filter.pattern());
        }
        if (filter.campaignId != null) {
            sql.append("and h.campaign_ids @> array[", filter.campaignId).append("]::uuid[]");
        }
        if (filter.states() != null) {
            sql.append("and h.status = any (").bind(filter.states());
            sql.append(")");
        }
        if (filter.source != null) {
            source(sql, sight, filter.source);
        }
        return filter.overdue == null ? sql : overdue(sql, filter.overdue, today);
    }

    /** A source that is hidden from the caller is none. */
    private static void source(Sql sql, HazardSight sight, HazardSource source) {
        sql.append("and h.source =", source.name());
        if (sight.hides(source)) {
            sql.append("and false");
        }
    }

    private static Sql overdue(Sql sql, boolean wanted, LocalDate today) {
        return sql.append(OWED_UNTIL, today).append(OR_DONE_ON, wanted);
    }

    /** The subtree asked for, or all of the scope; equality with a code inside the scope says both at once. */
    private static void region(Sql sql, Scope scope, RegionCode asked) {
        String code = asked == null ? scope.regionFrom() : asked.code();
        String column = COLUMNS.get(code.length());
        if (column != null && scope.containsRegion(code)) {
            sql.append("and h." + column + " =", code);
            return;
        }
        sql.inRegions("h", scope).inRegionIfPresent("h", asked == null ? null : code);
    }
}
