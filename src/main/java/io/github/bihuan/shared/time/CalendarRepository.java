package io.github.bihuan.shared.time;

import io.github.bihuan.shared.db.JsonColumns;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.CalendarYear.CalendarDay;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** SQL of uploaded holiday notices. */
@Singleton
final class CalendarRepository {

    private static final String UPLOADS =
            """
            select year, version, source, holidays::text as holidays, workdays::text as workdays
            from calendar_year order by seq""";

    private static final String ADD =
            """
            insert into calendar_year (year, version, source, holidays, workdays, reason, uploaded_by, uploaded_at)
            select $1, coalesce(max(version), 0) + 1, $2, $3::text::jsonb, $4::text::jsonb, $5, $6, $7
            from calendar_year where year = $1
            returning version""";

    private final JsonColumns json;

    CalendarRepository(JsonColumns json) {
        this.json = json;
    }

    /** Counts up with every upload. */
    Uni<Long> newest(Tx tx) {
        return tx.find(row -> row.getLong(0), "select coalesce(max(seq), 0) from calendar_year")
                .map(Optional::orElseThrow);
    }

    /** In the order in which they came. */
    Uni<List<CalendarYear>> uploads(Tx tx) {
        return tx.list(
                row -> new CalendarYear(
                        row.getInteger("year"),
                        row.getString("source") + "（第" + row.getInteger("version") + "版）",
                        json.list(row.getString("holidays"), CalendarDay.class),
                        json.list(row.getString("workdays"), CalendarDay.class)),
                UPLOADS);
    }

    /** One upload at a time. Answers the version. */
    Uni<Integer> add(Tx tx, CalendarYear year, String reason, String by, OffsetDateTime now) {
        return tx.query("select pg_advisory_xact_lock(hashtext('calendar_year'))")
                .chain(() -> tx.find(
                        row -> row.getInteger("version"),
                        ADD,
                        year.year(),
                        year.source(),
                        json.text(year.holidays()),
                        json.text(year.workdays()),
                        reason,
                        by,
                        now))
                .map(Optional::orElseThrow);
    }
}
