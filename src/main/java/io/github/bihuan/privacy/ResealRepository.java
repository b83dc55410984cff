package io.github.bihuan.privacy;

import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.privacy.SealedColumn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds and replaces sealed texts, whatever the table: rows are named by their place while they are locked. */
@Singleton
final class ResealRepository {

    /**
     * @param place the row's place in its table, valid while it is locked
     * @param stored plain, or sealed with an older key
     */
    record Stale(String place, String owner, String stored) {}

    Uni<List<Stale>> lockStale(Tx tx, SealedColumn column, String currentPrefix, int most) {
        String sql =
                """
                select ctid::text as place, %2$s as owner, %3$s as stored from %1$s
                where %3$s is not null and not starts_with(%3$s, $1) and (%4$s) limit $2 for no key update skip locked"""
                        .formatted(column.table(), column.owner(), column.column(), column.where());
        return tx.list(
                row -> new Stale(row.getString("place"), row.getString("owner"), row.getString("stored")),
                sql,
                currentPrefix,
                most);
    }

    Uni<Integer> replace(Tx tx, SealedColumn column, JsonArray sealed) {
        String sql =
                """
                update %1$s t set %2$s = d.sealed
                from jsonb_to_recordset($1::text::jsonb) as d(place text, sealed text) where t.ctid = d.place::tid"""
                        .formatted(column.table(), column.column());
        return tx.execute(sql, sealed.encode());
    }

    static JsonObject sealed(String place, String text) {
        return new JsonObject().put("place", place).put("sealed", text);
    }
}
