package io.github.bihuan.event;

import io.github.bihuan.event.EventApi.EventKind;
import io.github.bihuan.event.EventApi.EventView;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Reads the stream, and forgets its oldest part. */
@Singleton
final class EventRepository {

    /** An event and its place. */
    record Told(Position at, EventView event) {}

    private static final String NOW =
            "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as transaction, 0::bigint as number";

    private static final String SELECT =
            """
            select e.xid::text::bigint as transaction, e.number, e.kind, e.subject_id, e.region_code, e.enterprise_id, e.status,
              e.version
            from event e
            where e.xid < pg_snapshot_xmin(pg_current_snapshot())""";

    /** Whether events after the place have been forgotten. */
    private static final String FORGOTTEN =
            """
            select (first.xid::text::bigint, first.number) > ($1::bigint, $2::bigint + 1) and first.number > 1 as forgotten
            from (select xid, number from event order by xid, number limit 1) first""";

    private static final String FORGET =
            "delete from event where number <= (select max(number) from event) - $1::bigint";

    /** The end of the stream. */
    Uni<Position> now(Tx tx) {
        return tx.find(EventRepository::position, NOW).map(Optional::orElseThrow);
    }

    /** What comes next in the scope. */
    Uni<List<Told>> after(Tx tx, Scope scope, Position position, int most) {
        Sql sql = Sql.of(SELECT).inScope("e", scope).append("and (e.xid, e.number) > (");
        sql.bind(String.valueOf(position.transaction())).append("::text::xid8,").bind(position.number());
        return tx.list(EventRepository::told, sql.append(") order by e.xid, e.number limit", most));
    }

    Uni<Boolean> forgotten(Tx tx, Position position) {
        return tx.find(row -> row.getBoolean("forgotten"), FORGOTTEN, position.transaction(), position.number())
                .map(found -> found.orElse(false));
    }

    /** @param kept how many of the newest stay */
    Uni<Integer> forget(Tx tx, long kept) {
        return tx.execute(FORGET, kept);
    }

    private static Told told(Row row) {
        var event = new EventView(
                EventKind.valueOf(row.getString("kind")),
                row.getUUID("subject_id"),
                row.getString("region_code"),
                row.getUUID("enterprise_id"),
                row.getString("status"),
                row.getLong("version"));
        return new Told(position(row), event);
    }

    private static Position position(Row row) {
        return new Position(row.getLong("transaction"), row.getLong("number"));
    }
}
