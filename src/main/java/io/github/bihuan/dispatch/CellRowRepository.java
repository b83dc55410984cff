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
 * The rows behind a cell, oldest first, by the condition that counts them. Hazards are looked through some thousands at a time, until the
 * page is full.
 */
@Singleton
final class CellRowRepository {

    private static final int KEY_PARTS = 2;

    private static final int FIRST = 2_000;
    private static final int MOST = 50_000;

    private static final String HAZARD_COLUMNS =
            """
            s.subject_id as id, 'HAZARD' as subject_type, h.code, s.enterprise_id, e.name as enterprise_name,
            s.region_code, s.organisation_id, s.organiser_level, s.level, s.source, s.occurred_on, s.rectified_on""";

    private static final String FACT_COLUMNS =
            """
            s.subject_id as id, s.subject_type, s.kind, s.category, s.enterprise_id, e.name as enterprise_name,
            s.region_code, s.organisation_id, s.organiser_level, s.occurred_on, s.amount_yuan,
            s.detail ->> 'caseNumber' as case_number, s.detail ->> 'personName' as person_name, s.id as fact_id""";

    private static final String FOUND =
            "select f.occurred_on, f.subject_id from fact f where f.kind = 'HAZARD_FOUND' and f.voids is null and f.campaign_id =";

    private record Place(LocalDate day, UUID hazard) {}

    private record Question(Indicator indicator, AsKnown asked, PageRequest page) {

        Optional<Cursor> cursor() {
            return page.cursor(KEY_PARTS);
        }

        Optional<Place> begin() {
            return cursor().map(cursor -> new Place(cursor.date(0), cursor.uuid(1)));
        }
    }

    /** Up to one row more than the page wants. */
    Uni<List<CellRow>> rows(Tx tx, Indicator indicator, AsKnown asked, PageRequest page) {
        var question = new Question(indicator, asked, page);
        return indicator.set() == FactSet.HAZARD
                ? hazards(tx, question, question.begin(), FIRST, List.of())
                : tx.list(CellRowRepository::fact, page(all(FACT_COLUMNS, question), "", "s.id", question));
    }

    /** Looks through so many findings, then through twice as many, until the page is full or there are none left. */
    private static Uni<List<CellRow>> hazards(
            Tx tx, Question question, Optional<Place> after, int many, List<CellRow> rows) {
        return found(tx, question.asked(), after, many).flatMap(found -> among(tx, question, after, found)
                .map(more -> Stream.concat(rows.stream(), more.stream())
                        .limit(question.page().fetch())
                        .toList())
                .flatMap(all ->
                        found.size() < many || all.size() == question.page().fetch()
                                ? Uni.createFrom().item(all)
                                : hazards(tx, question, Optional.of(last(found)), Math.min(2 * many, MOST), all)));
    }

    /** In the order of the rows: a hazard stands where its last finding does. */
    private static Uni<List<Place>> found(Tx tx, AsKnown asked, Optional<Place> after, int many) {
        Sql sql = Sql.of(FOUND)
                .bind(asked.campaignId())
                .append("and f.town_code >= left(", asked.regionCode())
                .append(", 9) and f.town_code <", asked.regionTo())
                .append("and f.occurred_on <=", asked.cutOff());
        after.ifPresent(place -> sql.append("and f.occurred_on >=", place.day())
                .append("and (f.occurred_on, f.subject_id) > (", place.day())
                .append(",", place.hazard())
                .append(")"));
        sql.append("order by f.occurred_on, f.subject_id limit", many).plannedAnew();
        return tx.list(row -> new Place(row.getLocalDate("occurred_on"), row.getUUID("subject_id")), sql);
    }

    private static Place last(List<Place> found) {
        return found.get(found.size() - 1);
    }

    /** Those of the found that stand among them, and not where they were found before. */
    private static Uni<List<CellRow>> among(Tx tx, Question question, Optional<Place> after, List<Place> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Sql sql = all(HAZARD_COLUMNS, question)
                .append(
                        "and subject_id = any(",
                        found.stream().map(Place::hazard).toArray(UUID[]::new))
                .append(") and (occurred_on, subject_id) <= (", last(found).day())
                .append(",", last(found).hazard())
                .append(")");
        after.ifPresent(place -> sql.append("and (occurred_on, subject_id) > (", place.day())
                .append(",", place.hazard())
                .append(")"));
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
