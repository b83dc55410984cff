package io.github.bihuan.identity;

import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.region.RegionLevel;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** SQL of the regions. */
@Singleton
final class RegionRepository {

    private static final String COLUMNS = "r.code, r.name, r.level, r.parent_code, r.full_name";

    Uni<Optional<Region>> find(Tx tx, String code) {
        return tx.find(RegionRepository::region, "select " + COLUMNS + " from region r where r.code = $1", code);
    }

    Uni<List<Region>> list(Tx tx, RegionLevel level, String parentCode, String text, PageRequest page) {
        Sql sql = matching("select " + COLUMNS + " from region r where true", level, parentCode, text);
        page.cursor(1).ifPresent(cursor -> sql.append("and r.code >", cursor.text(0)));
        return tx.list(RegionRepository::region, sql.append("order by r.code").append("limit", page.fetch()));
    }

    Uni<List<Region>> townships(Tx tx, Scope scope, Collection<String> texts) {
        Sql sql = Sql.of("select " + COLUMNS + " from region r")
                .append("where r.level = 'TOWNSHIP' and r.code >=", scope.regionFrom())
                .append("and r.code <", scope.regionTo())
                .append("and exists (select 1 from unnest(")
                .bind(texts.toArray(String[]::new))
                .append(
                        "::text[]) t where starts_with(t, r.code) or right(r.full_name, length(t)) = t or strpos(t, r.name) > 0)");
        return tx.list(RegionRepository::region, sql);
    }

    /** Counted up to one more than the bound. */
    Uni<Long> count(Tx tx, RegionLevel level, String parentCode, String text, int bound) {
        Sql sql = matching("select from region r where true", level, parentCode, text);
        return tx.count(sql, bound + 1);
    }

    private static Sql matching(String start, RegionLevel level, String parentCode, String text) {
        Sql sql = Sql.of(start)
                .appendIfPresent("and r.level =", level == null ? null : level.name())
                .appendIfPresent("and r.parent_code =", parentCode);
        if (text != null) {
            sql.append("and (strpos(r.full_name,", text).append(") > 0 or starts_with(r.code,", text);
            sql.append("))");
        }
        return sql;
    }

    private static Region region(Row row) {
        return new Region(
                row.getString("code"),
                row.getString("name"),
                RegionLevel.valueOf(row.getString("level")),
                row.getString("parent_code"),
                row.getString("full_name"));
    }
}
