package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.ReportDiff.Cause;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Why a filed number is another one now. */
@Singleton
final class CauseRepository {

    private static final int MOST = 200;

    private static final String TOUCHED =
            """
            select distinct f.subject_id from fact f
            where f.campaign_id = $1 and f.recorded_at > $2 and f.recorded_at <= $3 and f.occurred_on <= $4""";

    private static final String FACTS =
            """
            select f.kind, f.subject_type, f.subject_id, f.occurred_on, f.recorded_at, f.voids is not null as taken_back,
              h.code as hazard_code, e.name as enterprise_name
            from fact f
            left join hazard h on h.id = f.subject_id
            left join enterprise e on e.id = f.enterprise_id
            where f.campaign_id = $1 and f.subject_id = any($2) and f.recorded_at > $3 and f.recorded_at <= $4
              and f.occurred_on <= $5
            order by f.seq limit $6""";

    private static final String RETURNS =
            """
            select 'REPORT_SUBMITTED' as kind, 'REPORT' as subject_type, r.id as subject_id, r.submitted_on as occurred_on,
              r.submitted_at as recorded_at, false as taken_back, null::text as hazard_code,
              r.organisation_name as enterprise_name
            from report r
            where r.campaign_id = $1 and r.form_code = $2 and r.region_code >= $3 and r.region_code < $3 || '~'
              and r.id <> $4 and r.submitted_at > $5 and r.reporter_level <> $6
            order by r.submitted_at limit $7""";

    /** The subjects about which something was recorded between filing and an instant. */
    Uni<UUID[]> touched(Tx tx, AsKnown filed, Instant now) {
        return tx.list(
                        row -> row.getUUID("subject_id"),
                        TOUCHED,
                        filed.campaignId(),
                        filed.knownAt().atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        filed.cutOff())
                .map(subjects -> subjects.toArray(UUID[]::new));
    }

    /** Those among the subjects that an indicator counts. */
    Uni<Set<UUID>> counted(Tx tx, Indicator indicator, AsKnown asked, UUID[] subjects) {
        Sql sql = IndicatorRepository.from("select subject_id from", indicator.set(), asked)
                .append("where subject_id = any(", subjects)
                .append(") and (" + indicator.condition() + ")")
                .plannedAnew();
        return tx.list(row -> row.getUUID("subject_id"), sql).map(HashSet::new);
    }

    /** What was recorded about the subjects between filing and an instant, in its order. */
    Uni<List<Cause>> facts(Tx tx, AsKnown filed, UUID[] subjects, Instant now) {
        return tx.list(
                CauseRepository::cause,
                FACTS,
                filed.campaignId(),
                subjects,
                filed.knownAt().atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC),
                filed.cutOff(),
                MOST);
    }

    /** Returns of the same form below that were filed after the roll-up. */
    Uni<List<Cause>> laterReturns(Tx tx, Report report) {
        return tx.list(
                CauseRepository::cause,
                RETURNS,
                report.campaignId(),
                report.formCode(),
                report.regionCode(),
                report.id(),
                report.submittedAt().atOffset(ZoneOffset.UTC),
                report.reporterLevel(),
                MOST);
    }

    private static Cause cause(Row row) {
        return new Cause(
                row.getString("kind"),
                row.getString("subject_type"),
                row.getUUID("subject_id"),
                row.getString("hazard_code"),
                row.getString("enterprise_name"),
                row.getLocalDate("occurred_on"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getBoolean("taken_back"));
    }
}
