package io.github.bihuan.campaign;

import io.github.bihuan.campaign.PartsApi.NewSchedule;
import io.github.bihuan.campaign.PartsApi.Schedule;
import io.github.bihuan.campaign.domain.Cadence;
import io.github.bihuan.campaign.domain.ReportSchedule;
import io.github.bihuan.shared.db.Columns;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.time.HolidayShift;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of report schedules. The caller has already shown that the campaign may be seen. */
@Singleton
final class ScheduleRepository {

    private static final String SELECT =
            """
            select r.id, r.code, r.form_code, r.name, r.cadence, r.day_of_week, r.day_of_month, r.dates, r.first_on, r.last_on,
              r.reporter, r.reporter_level, r.receiver, r.holiday_shift, r.reminder_days, r.cumulative, r.clause
            from campaign_report_schedule r where r.campaign_id =\s""";
    private static final String ADD =
            """
            insert into campaign_report_schedule (id, campaign_id, code, form_code, name, cadence, day_of_week, day_of_month,
              dates, first_on, last_on, reporter, reporter_level, receiver, holiday_shift, reminder_days, cumulative, clause,
              position, created_at)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1 + count(*), $19
            from campaign_report_schedule r where r.campaign_id = $2""";
    private static final String DEFAULT_LEVEL = "TOWNSHIP";

    private final ReportDays days;

    ScheduleRepository(ReportDays days) {
        this.days = days;
    }

    Uni<List<Schedule>> list(Tx tx, UUID campaignId, PageRequest page) {
        Sql sql = Sql.of(SELECT).bind(campaignId);
        page.cursor(1).ifPresent(cursor -> sql.append("and r.id >", cursor.uuid(0)));
        return tx.list(this::schedule, sql.append("order by r.id").append("limit", page.fetch()));
    }

    Uni<List<Schedule>> all(Tx tx, UUID campaignId) {
        return tx.list(this::schedule, Sql.of(SELECT).bind(campaignId).append("order by r.position"));
    }

    Uni<Optional<Schedule>> find(Tx tx, UUID campaignId, UUID id) {
        return tx.find(this::schedule, Sql.of(SELECT).bind(campaignId).append("and r.id =", id));
    }

    Uni<Void> add(Tx tx, UUID campaignId, UUID id, NewSchedule request, OffsetDateTime now) {
        ReportSchedule rule = request.rule();
        return tx.execute(
                        ADD,
                        id,
                        campaignId,
                        request.code(),
                        request.formCode(),
                        request.name(),
                        rule.cadence().name(),
                        rule.dayOfWeek() == null ? null : rule.dayOfWeek().name(),
                        rule.dayOfMonth(),
                        rule.dates().toArray(LocalDate[]::new),
                        rule.firstOn(),
                        rule.lastOn(),
                        request.reporter(),
                        request.reporterLevel() == null ? DEFAULT_LEVEL : request.reporterLevel(),
                        request.receiver(),
                        rule.holidayShift().name(),
                        request.reminderDays() == null
                                ? new Integer[0]
                                : request.reminderDays().toArray(Integer[]::new),
                        !Boolean.FALSE.equals(request.cumulative()),
                        request.clause(),
                        now)
                .replaceWithVoid();
    }

    private Schedule schedule(Row row) {
        var rule = new ReportSchedule(
                Cadence.valueOf(row.getString("cadence")),
                Columns.constant(row, "day_of_week", DayOfWeek.class),
                row.getInteger("day_of_month"),
                List.of(row.getArrayOfLocalDates("dates")),
                row.getLocalDate("first_on"),
                row.getLocalDate("last_on"),
                HolidayShift.valueOf(row.getString("holiday_shift")));
        return new Schedule(
                row.getUUID("id"),
                row.getString("code"),
                row.getString("form_code"),
                row.getString("name"),
                rule.cadence(),
                rule.dayOfWeek(),
                rule.dayOfMonth(),
                rule.dates(),
                rule.firstOn(),
                rule.lastOn(),
                row.getString("reporter"),
                row.getString("reporter_level"),
                row.getString("receiver"),
                rule.holidayShift(),
                List.of(row.getArrayOfIntegers("reminder_days")),
                row.getBoolean("cumulative"),
                row.getString("clause"),
                days.of(rule));
    }
}
