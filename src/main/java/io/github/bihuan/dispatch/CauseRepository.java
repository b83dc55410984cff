package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.ReportDiff.Cause;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a filed number is another one now. */
@Singleton
final class CauseRepository {

    private static final int MOST = 200;

    private static final String TOUCHED =
            """
            with told as materialized (
              select f.subject_id, f.kind, f.enterprise_id, f.detail from fact f
              where f.campaign_id = $1 and f.recorded_at > $2 and f.recorded_at <= $3 and f.occurred_on <= $4),
            concerned as (
              select t.enterprise_id from told t where t.kind in ('PAIRING_BEGUN', 'PENALTY_DECIDED')
              union
              select (t.detail ->> 'helperEnterpriseId')::uuid from told t where t.kind = 'PAIRING_BEGUN')
            select t.subject_id from told t
            union
            select f.subject_id from fact f
            where f.campaign_id = $1 and f.kind in ('HAZARD_FOUND', 'PENALTY_DECIDED')
              and f.enterprise_id = any(array(select c.enterprise_id from concerned c))
            union
            select h.id::uuid from told t
            cross join lateral unnest(string_to_array(coalesce(t.detail ->> 'hazardId', t.detail ->> 'hazardIds'), ',')) as h(id)
            where t.kind in ('LISTING_OPENED', 'MEASURE_TAKEN')""";

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

    /** Facts about something else that change how a hazard or a penalty counts: its enterprise paired, it listed, measured, its case doubled. */
    private static final String RELATED =
            """
            with subject as (
              select s.id, (select f.enterprise_id from fact f
                where f.campaign_id = $1 and f.subject_id = s.id and f.enterprise_id is not null limit 1) as enterprise_id
              from unnest($2::uuid[]) as s(id))
            select f.kind, f.subject_type, f.subject_id, f.occurred_on, f.recorded_at, f.voids is not null as taken_back,
              null::text as hazard_code, e.name as enterprise_name
            from fact f
            left join enterprise e on e.id = f.enterprise_id
            where f.campaign_id = $1 and f.recorded_at > $3 and f.recorded_at <= $4 and f.occurred_on <= $5
              and exists (select 1 from subject s where case f.kind
                when 'PAIRING_BEGUN' then s.enterprise_id in (f.enterprise_id, (f.detail ->> 'helperEnterpriseId')::uuid)
                when 'PENALTY_DECIDED' then s.enterprise_id = f.enterprise_id
                when 'LISTING_OPENED' then s.id::text = f.detail ->> 'hazardId'
                when 'MEASURE_TAKEN' then s.id::text = any(string_to_array(f.detail ->> 'hazardIds', ','))
                else false end)
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

    /** The subjects about which something was recorded between filing and an instant, or which that may count otherwise ({@link #RELATED}). */
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

    /**
     * What was recorded between filing and an instant about the subjects, in its order; for those about which nothing was, what was
     * recorded about their enterprise or named them.
     */
    Uni<List<Cause>> facts(Tx tx, AsKnown filed, UUID[] subjects, Instant now) {
        return causes(tx, FACTS, filed, subjects, now).flatMap(own -> {
            UUID[] silent = silent(subjects, own);
            return silent.length == 0 || own.size() == MOST
                    ? Uni.createFrom().item(own)
                    : causes(tx, RELATED, filed, silent, now)
                            .map(related -> Stream.concat(own.stream(), related.stream())
                                    .toList());
        });
    }

    private static UUID[] silent(UUID[] subjects, List<Cause> own) {
        Set<UUID> told = own.stream().map(Cause::subjectId).collect(Collectors.toSet());
        return Arrays.stream(subjects)
                .filter(subject -> !told.contains(subject))
                .toArray(UUID[]::new);
    }

    private static Uni<List<Cause>> causes(Tx tx, String sql, AsKnown filed, UUID[] subjects, Instant now) {
        return tx.list(
                CauseRepository::cause,
                sql,
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
