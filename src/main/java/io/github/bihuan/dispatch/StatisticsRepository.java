package io.github.bihuan.dispatch;

import io.github.bihuan.campaign.domain.Rate;
import io.github.bihuan.dispatch.StatisticsApi.Count;
import io.github.bihuan.dispatch.StatisticsApi.StatisticsView;
import io.github.bihuan.dispatch.domain.StatisticsPeriod;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of the enterprises' own statistics. */
@Singleton
final class StatisticsRepository {

    private static final String SELECT = "select s.* from hazard_statistics s where s.enterprise_id =";

    private static final String COUNT =
            """
            select count(*) filter (where h.level = 'GENERAL') as general_found,
              count(*) filter (where h.level = 'GENERAL' and h.rectified_on is not null) as general_rectified,
              count(*) filter (where h.level = 'MAJOR') as major_found,
              count(*) filter (where h.level = 'MAJOR' and h.rectified_on is not null) as major_rectified
            from enterprise_hazard_as_known($1, $2, $3, $4) h""";

    private static final String INSERT =
            """
            insert into hazard_statistics (id, enterprise_id, enterprise_name, region_code, period, edition, form_code,
              form_version, due_on, general_found, general_rectified, major_found, major_rectified, investment_yuan, analysis,
              signed_by, correction_note, filed_on, filed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)""";

    /** General and major hazards of an enterprise. */
    record Counts(Count general, Count major) {}

    Uni<Counts> count(Tx tx, UUID enterprise, StatisticsPeriod period, Instant knownAt) {
        return tx.find(
                        StatisticsRepository::counts,
                        COUNT,
                        enterprise,
                        period.from(),
                        period.to(),
                        knownAt.atOffset(ZoneOffset.UTC))
                .map(Optional::orElseThrow);
    }

    Uni<StatisticsView> insert(Tx tx, StatisticsView view) {
        return tx.execute(
                        INSERT,
                        view.id(),
                        view.enterpriseId(),
                        view.enterpriseName(),
                        view.regionCode(),
                        view.period(),
                        view.edition(),
                        view.formCode(),
                        view.formVersion(),
                        view.dueOn(),
                        view.general().found(),
                        view.general().rectified(),
                        view.major().found(),
                        view.major().rectified(),
                        view.investmentYuan(),
                        view.analysis(),
                        view.signedBy(),
                        view.correctionNote(),
                        view.filedOn(),
                        view.filedAt().atOffset(ZoneOffset.UTC))
                .replaceWith(view);
    }

    Uni<Optional<StatisticsView>> find(Tx tx, Scope scope, UUID enterprise, UUID id) {
        return tx.find(
                StatisticsRepository::view,
                Sql.of(SELECT).bind(enterprise).inScope("s", scope).append("and s.id =", id));
    }

    /** How often the period has been filed. */
    Uni<Integer> editions(Tx tx, UUID enterprise, StatisticsPeriod period) {
        return tx.find(
                        row -> row.getInteger("editions"),
                        "select count(*)::int as editions from hazard_statistics where enterprise_id = $1 and period = $2",
                        enterprise,
                        period.code())
                .map(Optional::orElseThrow);
    }

    /** Newest first. */
    Uni<List<StatisticsView>> list(Tx tx, Scope scope, UUID enterprise, PageRequest page) {
        Sql sql = Sql.of(SELECT).bind(enterprise).inScope("s", scope);
        page.cursor(1).ifPresent(cursor -> sql.append("and s.id <", cursor.uuid(0)));
        return tx.list(StatisticsRepository::view, sql.append("order by s.id desc limit", page.fetch()));
    }

    private static StatisticsView view(Row row) {
        Counts counts = counts(row);
        LocalDate dueOn = row.getLocalDate("due_on");
        LocalDate filedOn = row.getLocalDate("filed_on");
        return new StatisticsView(
                row.getUUID("id"),
                row.getUUID("enterprise_id"),
                row.getString("enterprise_name"),
                row.getString("region_code"),
                row.getString("period"),
                row.getInteger("edition"),
                row.getString("form_code"),
                row.getInteger("form_version"),
                dueOn,
                counts.general(),
                counts.major(),
                row.getBigDecimal("investment_yuan"),
                row.getString("analysis"),
                row.getString("signed_by"),
                row.getString("correction_note"),
                filedOn,
                Math.max(0, ChronoUnit.DAYS.between(dueOn, filedOn)),
                row.getOffsetDateTime("filed_at").toInstant());
    }

    private static Counts counts(Row row) {
        return new Counts(
                count(row.getLong("general_found"), row.getLong("general_rectified")),
                count(row.getLong("major_found"), row.getLong("major_rectified")));
    }

    private static Count count(long found, long rectified) {
        BigDecimal rate = Rate.percent(rectified, found);
        return new Count(found, rectified, rate == null ? null : rate.toPlainString());
    }
}
