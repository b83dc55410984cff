package io.github.bihuan.duty;

import io.github.bihuan.campaign.domain.Cadence;
import io.github.bihuan.campaign.domain.ReportSchedule;
import io.github.bihuan.duty.Seed.Owes;
import io.github.bihuan.duty.Seed.Which;
import io.github.bihuan.duty.domain.DutyOrigin;
import io.github.bihuan.duty.domain.DutyPeriod;
import io.github.bihuan.duty.domain.EvidenceKind;
import io.github.bihuan.shared.db.Columns;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.HolidayShift;
import io.github.bihuan.shared.time.WorkCalendar;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** What duties follow from by themselves: report schedules, censuses, listings, penalties. */
@Singleton
final class SeedRepository {

    private static final int PUBLICATION_WORKDAYS = 7;
    private static final int COUNTY_DIGITS = 6;
    private static final int LAST_DAY = 31;

    private static final String SCHEDULES =
            """
            select s.id, s.campaign_id, s.code, s.name, s.cadence, s.day_of_week, s.day_of_month, s.dates, s.first_on,
              s.last_on, s.holiday_shift, s.reporter_level, c.region_code,
              (greatest(s.created_at, c.published_at) at time zone 'Asia/Shanghai')::date as known_on
            from campaign_report_schedule s join campaign c on c.id = s.campaign_id
            where c.status = 'PUBLISHED' order by s.id""";

    private static final String CENSUSES =
            """
            select s.id, s.campaign_id, s.code, s.name, coalesce(s.start_on, c.start_on) as start_on, s.end_on, c.region_code,
              (greatest(s.created_at, c.published_at) at time zone 'Asia/Shanghai')::date as known_on
            from campaign_stage s join campaign c on c.id = s.campaign_id
            where c.status = 'PUBLISHED' and s.kind = 'CENSUS' and s.end_on is not null order by s.id""";

    private static final String LISTINGS =
            """
            select l.id, l.document_number, l.enterprise_id, l.organisation_id, l.region_code, l.decided_region_code,
              l.decided_on, l.delisted_on
            from listed_supervision l
            where l.organisation_id is not null and l.decided_on is not null
              and (l.status in ('LISTED', 'DELIST_REVIEW') or l.delisted_on >= $1::date - 60)
            order by l.id""";

    private static final String PENALTIES =
            """
            select p.id, p.case_number, p.organisation_id, p.region_code, p.decided_on from penalty p
            where p.revoked_on is null and p.decided_on >= $1::date - 60 order by p.id""";

    Uni<List<Seed>> schedules(Tx tx, WorkCalendar calendar) {
        return tx.list(row -> schedule(row, calendar), SCHEDULES);
    }

    Uni<List<Seed>> censuses(Tx tx) {
        return tx.list(SeedRepository::census, CENSUSES);
    }

    Uni<List<List<Seed>>> listings(Tx tx, WorkCalendar calendar, LocalDate today) {
        return tx.list(row -> listing(row, calendar, today), LISTINGS, today);
    }

    Uni<List<Seed>> penalties(Tx tx, WorkCalendar calendar, LocalDate today) {
        return tx.list(row -> penalty(row, calendar), PENALTIES, today);
    }

    private static Seed schedule(Row row, WorkCalendar calendar) {
        var rule = new ReportSchedule(
                Cadence.valueOf(row.getString("cadence")),
                Columns.constant(row, "day_of_week", DayOfWeek.class),
                row.getInteger("day_of_month"),
                List.of(row.getArrayOfLocalDates("dates")),
                row.getLocalDate("first_on"),
                row.getLocalDate("last_on"),
                HolidayShift.valueOf(row.getString("holiday_shift")));
        LocalDate known = row.getLocalDate("known_on");
        return new Seed(
                DutyOrigin.REPORT_SCHEDULE,
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                row.getString("code"),
                row.getString("name"),
                rule.cadence(),
                EvidenceKind.REPORT,
                known,
                reporters(row.getString("reporter_level"), row.getString("region_code")),
                DutyPeriod.of(rule, known, calendar));
    }

    private static Owes reporters(String level, String regionCode) {
        return switch (level) {
            case "ENTERPRISE" -> new Owes("ENTERPRISE", null, Which.ALL, List.of(), null, regionCode);
            case "SECTOR_COMMITTEE" -> new Owes("COMMITTEE", null, Which.ALL, List.of(), null, regionCode);
            default -> Owes.territories(level, regionCode);
        };
    }

    private static Seed census(Row row) {
        LocalDate end = row.getLocalDate("end_on");
        LocalDate start = row.getLocalDate("start_on");
        LocalDate from = start == null || start.isAfter(end) ? end : start;
        return new Seed(
                DutyOrigin.CENSUS,
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                row.getString("code"),
                row.getString("name"),
                Cadence.ONCE,
                EvidenceKind.RETURN,
                row.getLocalDate("known_on"),
                Owes.territories("TOWNSHIP", row.getString("region_code")),
                List.of(new DutyPeriod(from, end, end, end, false, List.of())));
    }

    /** Progress month by month while it is listed; its decision and its end are published. */
    private static List<Seed> listing(Row row, WorkCalendar calendar, LocalDate today) {
        LocalDate decided = row.getLocalDate("decided_on");
        LocalDate delisted = row.getLocalDate("delisted_on");
        var monthly = new ReportSchedule(
                Cadence.MONTHLY,
                null,
                LAST_DAY,
                List.of(),
                decided.plusMonths(1).withDayOfMonth(1),
                delisted == null ? today.plusMonths(1) : delisted,
                HolidayShift.NONE);
        Owes progress = Owes.one(row.getUUID("enterprise_id"), null, row.getString("region_code"));
        Owes publication = Owes.one(null, row.getUUID("organisation_id"), row.getString("decided_region_code"));
        String number = row.getString("document_number");
        Seed reports = listed(
                row,
                DutyOrigin.LISTING_PROGRESS,
                "挂牌督办进展报告（" + number + "）",
                decided,
                progress,
                monthly.violations().isEmpty() ? DutyPeriod.of(monthly, decided, calendar) : List.of());
        Seed published = listed(
                row,
                DutyOrigin.LISTING_PUBLICATION,
                "公布挂牌督办（" + number + "）",
                decided,
                publication,
                List.of(DutyPeriod.workdaysAfter(decided, PUBLICATION_WORKDAYS, calendar)));
        return delisted == null
                ? List.of(reports, published)
                : List.of(
                        reports,
                        published,
                        listed(
                                row,
                                DutyOrigin.DELISTING_PUBLICATION,
                                "公布摘牌（" + number + "）",
                                delisted,
                                publication,
                                List.of(DutyPeriod.workdaysAfter(delisted, PUBLICATION_WORKDAYS, calendar))));
    }

    private static Seed listed(
            Row row, DutyOrigin origin, String name, LocalDate knownOn, Owes owes, List<DutyPeriod> periods) {
        boolean progress = origin == DutyOrigin.LISTING_PROGRESS;
        return new Seed(
                origin,
                row.getUUID("id"),
                null,
                row.getString("document_number"),
                name,
                progress ? Cadence.MONTHLY : Cadence.ONCE,
                progress ? EvidenceKind.PROGRESS_REPORT : EvidenceKind.PUBLICATION,
                knownOn,
                owes,
                periods);
    }

    private static Seed penalty(Row row, WorkCalendar calendar) {
        LocalDate decided = row.getLocalDate("decided_on");
        String region = row.getString("region_code");
        return new Seed(
                DutyOrigin.PENALTY_PUBLICATION,
                row.getUUID("id"),
                null,
                row.getString("case_number"),
                "公开行政处罚（" + row.getString("case_number") + "）",
                Cadence.ONCE,
                EvidenceKind.PUBLICATION,
                decided,
                Owes.one(
                        null,
                        row.getUUID("organisation_id"),
                        region.substring(0, Math.min(COUNTY_DIGITS, region.length()))),
                List.of(DutyPeriod.workdaysAfter(decided, PUBLICATION_WORKDAYS, calendar)));
    }
}
