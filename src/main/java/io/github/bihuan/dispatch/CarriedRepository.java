package io.github.bihuan.dispatch;

import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** SQL of the figures carried forward and of what changed since. */
@Singleton
final class CarriedRepository {

    private static final String FIND =
            """
            select c.cut_off, c.seen::text as seen, c.latest_recorded_at, c.figures::text as figures
            from carried_figures c
            where c.campaign_id = $1 and c.region_code = $2 and c.basis = md5($3) and c.started_on is not distinct from $4
              and c.reporter_id is not distinct from $5 and c.latest_recorded_at <= $6 and c.ground = carrying_ground()""";

    /**
     * A pairing makes all hazards of its enterprises count otherwise, a listing or a measure those it names. The rows of takings-back
     * say the same as what they take back.
     */
    private static final String CHANGES =
            """
            with changed as materialized (
              select * from fact_changed($1, $2::text::pg_snapshot, $3, $4) limit $5)
            select (select count(*) from changed) as facts, (select coalesce(max(recorded_at), to_timestamp(0)) from changed) as latest_recorded_at,
              array(
                select subject_id from changed where kind like 'HAZARD\\_%%'
                union
                select (detail ->> 'hazardId')::uuid from changed where kind = 'LISTING_OPENED'
                union
                select m.hazard::uuid from changed
                  cross join lateral unnest(string_to_array(detail ->> 'hazardIds', ',')) m(hazard)
                where kind = 'MEASURE_TAKEN'
                union
                select f.subject_id from fact f
                where f.campaign_id = $1 and f.kind = 'HAZARD_FOUND' and f.enterprise_id in (
                  select p.participant from changed
                    cross join lateral (values (enterprise_id), ((detail ->> 'helperEnterpriseId')::uuid)) p(participant)
                  where kind = 'PAIRING_BEGUN')) as hazards,
              array(select distinct enterprise_id from changed where enterprise_id is not null and %1$s) as enterprises,
              exists (select 1 from changed where enterprise_id is null and %1$s) as without_enterprise""";

    private static final String SNAPSHOT =
            "select pg_current_snapshot()::text as seen, set_config('statement_timeout', '10min', true)";

    private static final String LATEST =
            "select coalesce(max(recorded_at), to_timestamp(0)) as latest from fact where campaign_id = $1";

    private static final String KEEP =
            """
            insert into carried_figures (id, campaign_id, region_code, basis, started_on, reporter_id, ground, cut_off, seen,
              latest_recorded_at, figures, carried_at)
            values ($1, $2, $3, md5($4), $5, $6, carrying_ground(), $7, $8::text::pg_snapshot, $9, $10::text::jsonb, $11)
            on conflict on constraint uq_carried_figures_question do update set ground = excluded.ground,
              cut_off = excluded.cut_off, seen = excluded.seen, latest_recorded_at = excluded.latest_recorded_at,
              figures = excluded.figures, carried_at = excluded.carried_at""";

    private static final String FORGET =
            "delete from carried_figures where carried_at < $1 or ground <> carrying_ground()";

    private final Ids ids;

    CarriedRepository(Ids ids) {
        this.ids = ids;
    }

    /** What an answer with the knowledge can follow from, if anything. */
    Uni<Optional<Carried>> find(Tx tx, CarriedQuestion question, Instant knownAt) {
        return tx.find(
                CarriedRepository::carried,
                FIND,
                question.campaignId(),
                question.regionCode(),
                question.basis(),
                question.startedOn(),
                question.reporterId(),
                knownAt.atOffset(ZoneOffset.UTC));
    }

    /** What is stored now and counts by the day of the question, against what was carried; also beyond the caller's region. */
    Uni<Changes> changes(Tx tx, List<Indicator> indicators, AsKnown asked, Carried carried) {
        List<Indicator> ofFacts = indicators.stream()
                .filter(indicator -> indicator.set() == FactSet.FACT)
                .toList();
        String sql = CHANGES.formatted(ofFacts.isEmpty() ? "false" : TallyRepository.any(ofFacts));
        return tx.beyondTheWall(() -> tx.find(
                        CarriedRepository::changes,
                        sql,
                        asked.campaignId(),
                        carried.seen(),
                        carried.cutOff(),
                        asked.cutOff(),
                        Changes.MOST + 1))
                .map(Optional::orElseThrow);
    }

    /** The snapshot of the transaction, whose statements may from now on take as long as a first count of everything does. */
    Uni<String> patientSnapshot(Tx tx) {
        return tx.find(row -> row.getString("seen"), SNAPSHOT).map(Optional::orElseThrow);
    }

    /** When the last fact of the campaign was recorded; 1970 if there is none. */
    Uni<Instant> latest(Tx tx, UUID campaignId) {
        return tx.find(row -> instant(row, "latest"), LATEST, campaignId).map(Optional::orElseThrow);
    }

    Uni<Void> keep(Tx tx, CarriedQuestion question, Carried carried, Instant now) {
        var figures = new JsonObject();
        carried.tallies().forEach((code, tally) -> figures.put(code, tally.toPlainString()));
        return tx.execute(
                        KEEP,
                        ids.next(),
                        question.campaignId(),
                        question.regionCode(),
                        question.basis(),
                        question.startedOn(),
                        question.reporterId(),
                        carried.cutOff(),
                        carried.seen(),
                        carried.latestRecordedAt().atOffset(ZoneOffset.UTC),
                        figures.encode(),
                        now.atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    /** What nobody has asked for since, and what another server or other functions carried. */
    Uni<Void> forget(Tx tx, Instant before) {
        return tx.execute(FORGET, before.atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }

    private static Carried carried(Row row) {
        Map<String, BigDecimal> tallies = new HashMap<>();
        new JsonObject(row.getString("figures"))
                .forEach(figure -> tallies.put(figure.getKey(), new BigDecimal((String) figure.getValue())));
        return new Carried(
                row.getLocalDate("cut_off"), row.getString("seen"), instant(row, "latest_recorded_at"), tallies);
    }

    private static Changes changes(Row row) {
        return new Changes(
                row.getLong("facts"),
                instant(row, "latest_recorded_at"),
                row.getArrayOfUUIDs("hazards"),
                row.getArrayOfUUIDs("enterprises"),
                row.getBoolean("without_enterprise"));
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
