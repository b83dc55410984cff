package io.github.bihuan.duty;

import io.github.bihuan.campaign.domain.Cadence;
import io.github.bihuan.duty.DutyApi.Duty;
import io.github.bihuan.duty.DutyApi.NewDuty;
import io.github.bihuan.duty.domain.DutyGround;
import io.github.bihuan.duty.domain.DutyStatus;
import io.github.bihuan.duty.domain.EvidenceKind;
import io.github.bihuan.duty.domain.Obligor;
import io.github.bihuan.shared.db.Columns;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.region.RegionLevel;
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

/** SQL of the definitions of duties. */
@Singleton
final class DutyRepository {

    private static final String SELECT =
            """
            select d.id, d.version, d.code, d.name, d.region_code, d.campaign_id, d.obligor, d.obligor_level,
              d.organisation_ids, d.risk_tags, d.size_classes, d.ownerships, d.ground, d.cadence, d.day_of_week, d.day_of_month, d.dates, d.first_on, d.last_on,
              d.holiday_shift, d.evidence_kind, d.clause, d.known_on, d.status, d.ended_on, d.ending_reason
            from duty d where true""";

    private static final String ADD =
            """
            insert into duty (id, code, name, region_code, campaign_id, obligor, obligor_level, organisation_ids, risk_tags,
              size_classes, ownerships, ground, cadence, day_of_week, day_of_month, dates, first_on, last_on, holiday_shift, evidence_kind, clause, known_on,
              status, created_at, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, 'ACTIVE', $23, $23)
            on conflict do nothing""";

    private static final String END =
            """
            update duty set status = 'ENDED', ended_on = $2, ending_reason = $3, version = version + 1, updated_at = $4
            where id = $1""";

    Uni<List<Duty>> list(Tx tx, Scope scope, UUID campaignId, PageRequest page) {
        Sql sql = Sql.of(SELECT)
                .appendIfPresent("and d.campaign_id =", campaignId)
                .inRegions("d", scope);
        page.cursor(1).ifPresent(cursor -> sql.append("and d.id >", cursor.uuid(0)));
        return tx.list(DutyRepository::duty, sql.append("order by d.id limit", page.fetch()));
    }

    Uni<Optional<Duty>> find(Tx tx, Scope scope, UUID id, boolean lock) {
        Sql sql = Sql.of(SELECT).append("and d.id =", id).inRegions("d", scope);
        return tx.find(DutyRepository::duty, lock ? sql.append("for update") : sql);
    }

    /** All in force, for the generator. */
    Uni<List<Duty>> active(Tx tx) {
        return tx.list(DutyRepository::duty, Sql.of(SELECT).append("and d.status = 'ACTIVE' order by d.id"));
    }

    /** 0 when the code is taken. */
    Uni<Integer> add(Tx tx, UUID id, String regionCode, NewDuty duty, LocalDate knownOn, OffsetDateTime now) {
        var rule = duty.rule();
        return tx.execute(
                ADD,
                id,
                duty.code(),
                duty.name().strip(),
                regionCode,
                duty.campaignId(),
                duty.obligor().name(),
                duty.obligorLevel() == null ? null : duty.obligorLevel().name(),
                duty.organisationIds() == null
                        ? new UUID[0]
                        : duty.organisationIds().stream().distinct().toArray(UUID[]::new),
                texts(duty.riskTags()),
                texts(duty.sizeClasses()),
                texts(duty.ownerships()),
                duty.ground() == null ? null : duty.ground().name(),
                rule.cadence().name(),
                rule.dayOfWeek() == null ? null : rule.dayOfWeek().name(),
                rule.dayOfMonth(),
                rule.dates().toArray(LocalDate[]::new),
                rule.firstOn(),
                rule.lastOn(),
                rule.holidayShift().name(),
                duty.evidenceKind().name(),
                duty.clause(),
                knownOn,
                now);
    }

    Uni<Integer> end(Tx tx, UUID id, LocalDate on, String reason, OffsetDateTime now) {
        return tx.execute(END, id, on, reason, now);
    }

    private static String[] texts(List<String> given) {
        return given == null ? new String[0] : given.toArray(String[]::new);
    }

    private static Duty duty(Row row) {
        return new Duty(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("code"),
                row.getString("name"),
                row.getString("region_code"),
                row.getUUID("campaign_id"),
                Obligor.valueOf(row.getString("obligor")),
                Columns.constant(row, "obligor_level", RegionLevel.class),
                List.of(row.getArrayOfUUIDs("organisation_ids")),
                List.of(row.getArrayOfStrings("risk_tags")),
                List.of(row.getArrayOfStrings("size_classes")),
                List.of(row.getArrayOfStrings("ownerships")),
                Columns.constant(row, "ground", DutyGround.class),
                Cadence.valueOf(row.getString("cadence")),
                Columns.constant(row, "day_of_week", DayOfWeek.class),
                row.getInteger("day_of_month"),
                List.of(row.getArrayOfLocalDates("dates")),
                row.getLocalDate("first_on"),
                row.getLocalDate("last_on"),
                HolidayShift.valueOf(row.getString("holiday_shift")),
                EvidenceKind.valueOf(row.getString("evidence_kind")),
                row.getString("clause"),
                row.getLocalDate("known_on"),
                DutyStatus.valueOf(row.getString("status")),
                row.getLocalDate("ended_on"),
                row.getString("ending_reason"));
    }
}
