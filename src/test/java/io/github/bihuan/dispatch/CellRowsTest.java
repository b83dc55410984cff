package io.github.bihuan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.OwnerSql;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("大地区单元格的明细：按发现次序逐段查找，不重不漏")
class CellRowsTest extends ApiTest {

    private static final int MANY = 21_000;
    private static final int PAGE = 200;
    private static final UUID CAMPAIGN = UUID.randomUUID();
    private static final LocalDate START = LocalDate.parse("2024-12-17");

    /** On sixty days, one of a thousand major; every third was found once before, which was taken back. */
    private static final String FACTS =
            """
            insert into fact (id, happening_id, kind, subject_type, subject_id, campaign_id, enterprise_id, organiser_level,
              region_code, city_code, county_code, town_code, level, source, occurred_on, recorded_at, actor)
            select gen_random_uuid(), gen_random_uuid(), 'HAZARD_FOUND', 'HAZARD', gen_random_uuid(), ?, gen_random_uuid(),
              'ENTERPRISE', '141128101', '1411', '141128', '141128101', case when i % 1000 = 7 then 'MAJOR' else 'GENERAL' end,
              'ENTERPRISE_SELF', date '2024-12-17' + i % 60, '2025-03-01T00:00:00Z', 'test'
            from generate_series(1, ?) i""";

    private static final String BEFORE =
            """
            with again as (
              insert into fact (id, happening_id, kind, subject_type, subject_id, campaign_id, enterprise_id, organiser_level,
                region_code, city_code, county_code, town_code, level, source, occurred_on, recorded_at, actor)
              select gen_random_uuid(), gen_random_uuid(), f.kind, f.subject_type, f.subject_id, f.campaign_id, f.enterprise_id,
                f.organiser_level, f.region_code, f.city_code, f.county_code, f.town_code, f.level, f.source,
                f.occurred_on - 5, f.recorded_at, f.actor
              from (select *, row_number() over (order by seq) as place from fact where campaign_id = ?) f
              where f.place % 3 = 0
              returning *)
            insert into fact (id, happening_id, kind, subject_type, subject_id, campaign_id, region_code, occurred_on,
              recorded_at, actor, voids)
            select gen_random_uuid(), gen_random_uuid(), kind, subject_type, subject_id, campaign_id, region_code, occurred_on,
              recorded_at, actor, id from again""";

    @Inject
    Database database;

    @Inject
    Forms forms;

    @Inject
    CellRowRepository cellRows;

    @BeforeAll
    static void manyHazards() {
        OwnerSql.change(FACTS, CAMPAIGN, MANY);
        OwnerSql.change(BEFORE, CAMPAIGN);
    }

    @Test
    @DisplayName("翻页的次序与逐条排序一致")
    void pages_follow_the_order_of_all_rows() {
        assertThat(rows("self.generalFound", START.plusDays(70), 8))
                .isEqualTo(expected("GENERAL", START.plusDays(70), 8 * PAGE));
    }

    @Test
    @DisplayName("少见的也一条不漏，截至统计截止日")
    void rare_ones_are_all_found_up_to_the_cut_off() {
        assertThat(rows("self.majorFound", START.plusDays(40), 1))
                .isEqualTo(expected("MAJOR", START.plusDays(40), MANY));
        assertThat(rows("self.majorFound", LocalDate.parse("9999-12-31"), 1))
                .hasSize(21)
                .isEqualTo(expected("MAJOR", START.plusDays(70), MANY));
    }

    private static List<UUID> expected(String level, LocalDate cutOff, int many) {
        return OwnerSql.rows(
                        "select f.subject_id from fact f where f.campaign_id = ? and f.level = ? and f.occurred_on <= ?::date"
                                + " and f.voids is null and not exists (select from fact v where v.voids = f.id)"
                                + " order by f.occurred_on, f.subject_id limit ?",
                        CAMPAIGN,
                        level,
                        cutOff.toString(),
                        many)
                .stream()
                .map(row -> (UUID) row.get(0))
                .toList();
    }

    private List<UUID> rows(String cell, LocalDate cutOff, int pages) {
        var asked = new AsKnown(CAMPAIGN, START, "141128", cutOff, Instant.parse("2026-01-01T00:00:00Z"));
        List<UUID> all = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < pages; page++) {
            var read = page(cell, asked, new PageRequest(PAGE, cursor, false));
            read.items().forEach(row -> all.add(row.id()));
            cursor = read.nextCursor();
        }
        return all;
    }

    private Page<CellRow> page(String cell, AsKnown asked, PageRequest request) {
        Indicator indicator = forms.indicator(cell);
        return Page.of(
                database.snapshot(Scope.nation(), tx -> cellRows.rows(tx, indicator, asked, request))
                        .await()
                        .atMost(Duration.ofSeconds(30)),
                request,
                CellRow::order);
    }
}
