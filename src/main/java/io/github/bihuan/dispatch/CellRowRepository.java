package io.github.bihuan.dispatch;

import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Cursor;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The rows behind a cell, oldest first, by the condition that counts them. Hazards of a large region are looked through some days
 * at a time, until the page is full.
 */
@Singleton
final class CellRowRepository {

    private static final int KEY_PARTS = 2;

    /** So many hazards are looked through at once. */
    private static final int FEW = 20_000;

    private static final String HAZARD_COLUMNS =
            """
            s.subject_id as id, 'HAZARD' as subject_type, h.code, s.enterprise_id, e.name as enterprise_name,
            s.region_code, s.organisation_id, s.organiser_level, s.level, s.source, s.occurred_on, s.rectified_on""";

    private static final String FACT_COLUMNS =
            """
            s.subject_id as id, s.subject_type, s.kind, s.category, s.enterprise_id, e.name as enterprise_name,
            s.region_code, s.organisation_id, s.organiser_level, s.occurred_on, s.amount_yuan,
            s.detail ->> 'caseNumber' as case_number, s.detail ->> 'personName' as person_name, s.id as fact_id""";

    /** Whether there are but few hazards, and when anything of the campaign happened first and last. */
    private static final String EXTENT =
            """
            select (select min(occurred_on) from fact where campaign_id = $1) as first_on,
              (select max(occurred_on) from fact where campaign_id = $1) as last_on,
              (select count(*) from (
                select from fact f
                where f.campaign_id = $1 and f.kind = 'HAZARD_FOUND' and f.town_code >= left($2, 9) and f.town_code < $3
                limit $4) found) as many""";

    private static final String FOUND =
            """
            select distinct f.subject_id from fact f
            where f.campaign_id = $1 and f.kind = 'HAZARD_FOUND' and f.town_code >= left($2, 9) and f.town_code < $3
              and f.occurred_on >= $4 and f.occurred_on <= $5 and f.voids is null""";

    private record Extent(LocalDate firstOn, LocalDate lastOn, long many) {}

    private record Question(Indicator indicator, AsKnown asked, PageRequest page) {

        Optional<Cursor> cursor() {
            return page.cursor(KEY_PARTS);
        }
    }

    /** Up to one row more than the page wants. */
    Uni<List<CellRow>> rows(Tx tx, Indicator indicator, AsKnown asked, PageRequest page) {
        var question = new Question(indicator, asked, page);
        if (indicator.set() != FactSet.HAZARD) {
            return tx.list(CellRowRepository::fact, page(all(FACT_COLUMNS, question), "", "s.id", question));
        }
        return extent(tx, asked)
                .flatMap(extent -> extent.many() < FEW
                        ? tx.list(CellRowRepository::hazard, hazards(all(HAZARD_COLUMNS, question), question))
                        : some(tx, question, days(question, extent), List.of()));
    }

    /** From the day of the page before to the cut-off, as far as anything happened. */
    private static FoundWithin days(Question question, Extent extent) {
        LocalDate first = question.cursor()
                .map(cursor -> cursor.date(0))
                .filter(extent.firstOn()::isBefore)
                .orElse(extent.firstOn());
        LocalDate cutOff = question.asked().cutOff();
        return FoundWithin.first(first, cutOff.isBefore(extent.lastOn()) ? cutOff : extent.lastOn());
    }

    private static Uni<Extent> extent(Tx tx, AsKnown asked) {
        return tx.find(
                        row -> new Extent(
                                row.getLocalDate("first_on"), row.getLocalDate("last_on"), row.getLong("many")),
                        EXTENT,
                        asked.campaignId(),
                        asked.regionCode(),
                        asked.regionTo(),
                        FEW)
                .map(Optional::orElseThrow);
    }

    private static Uni<List<CellRow>> some(Tx tx, Question question, FoundWithin days, List<CellRow> rows) {
        if (rows.size() >= question.page().fetch() || days.isOver()) {
            return Uni.createFrom()
                    .item(rows.stream().limit(question.page().fetch()).toList());
        }
        return found(tx, question.asked(), days)
                .flatMap(hazards -> among(tx, question, days, hazards))
                .flatMap(more -> some(
                        tx,
                        question,
                        days.next(),
                        Stream.concat(rows.stream(), more.stream()).toList()));
    }

    private static Uni<UUID[]> found(Tx tx, AsKnown asked, FoundWithin days) {
        return tx.list(
                        row -> row.getUUID("subject_id"),
                        FOUND,
                        asked.campaignId(),
                        asked.regionCode(),
                        asked.regionTo(),
                        days.from(),
                        days.to())
                .map(hazards -> hazards.toArray(UUID[]::new));
    }

    private static Uni<List<CellRow>> among(Tx tx, Question question, FoundWithin days, UUID[] hazards) {
        Sql sql = all(HAZARD_COLUMNS, question)
                .append("and subject_id = any(", hazards)
                .append(") and occurred_on >=", days.from())
                .append("and occurred_on <=", days.to());
        return tx.list(CellRowRepository::hazard, hazards(sql, question).plannedAnew());
    }

    private static Sql hazards(Sql chosen, Question question) {
        return page(chosen, "left join hazard h on h.id = s.subject_id", "s.subject_id", question);
    }

    private static Sql all(String columns, Question question) {
        Indicator indicator = question.indicator();
        return IndicatorRepository.from("select " + columns + " from (select * from", indicator.set(), question.asked())
                .append("where (" + indicator.condition() + ")");
    }

    /** The page's rows of those chosen so far, with their enterprises. */
    private static Sql page(Sql chosen, String join, String key, Question question) {
        Sql sql = chosen.append(") s left join enterprise e on e.id = s.enterprise_id " + join);
        question.cursor().ifPresent(cursor -> sql.append("where (s.occurred_on, " + key + ") > (", cursor.date(0))
                .append(",", cursor.uuid(1))
                .append(")"));
        return sql.append(
                "order by s.occurred_on, " + key + " limit", question.page().fetch());
    }

    private static CellRow hazard(Row row) {
        return new CellRow(
                row.getUUID("id"),
                row.getString("subject_type"),
                row.getString("code"),
                null,
                null,
                row.getUUID("enterprise_id"),
                row.getString("enterprise_name"),
                row.getString("region_code"),
                row.getUUID("organisation_id"),
                row.getString("organiser_level"),
                row.getString("level"),
                row.getString("source"),
                row.getLocalDate("occurred_on"),
                row.getLocalDate("occurred_on"),
                row.getLocalDate("rectified_on"),
                null,
                null,
                null,
                row.getUUID("id"));
    }

    private static CellRow fact(Row row) {
        BigDecimal amount = row.getBigDecimal("amount_yuan");
        return new CellRow(
                row.getUUID("id"),
                row.getString("subject_type"),
                null,
                row.getString("kind"),
                row.getString("category"),
                row.getUUID("enterprise_id"),
                row.getString("enterprise_name"),
                row.getString("region_code"),
                row.getUUID("organisation_id"),
                row.getString("organiser_level"),
                null,
                null,
                row.getLocalDate("occurred_on"),
                null,
                null,
                amount,
                row.getString("case_number"),
                row.getString("person_name"),
                row.getUUID("fact_id"));
    }
}
