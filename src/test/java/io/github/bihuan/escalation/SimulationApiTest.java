package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("推演另一阶梯")
class SimulationApiTest extends ApiTest {

    private static final String PATH = "/api/v1/ladder-simulations";
    private static final String COUNTY = "141130";
    private static final String TOWN = "141130102";

    private final String office = TestTokens.of("jiaokou-office", COUNTY, "COUNTY_OFFICE");

    @BeforeEach
    void twoHazardsAreDueBeforeTheNewYear() {
        change("delete from delivery");
        change("delete from notice_recipient");
        change("delete from notice");
        change("delete from duty_evidence");
        change("delete from duty_instance");
        change("delete from hazard_document");
        change("delete from penalty_waiver");
        change("delete from hazard");
        UUID enterprise = HazardRows.anEnterprise("推演样例有限公司", TOWN);
        for (int i = 0; i < 2; i++) {
            HazardRows.aHazard(enterprise, TOWN, "GENERAL", LocalDate.of(2024, 12, 10), LocalDate.of(2024, 12, 20));
        }
        itIs("2024-12-17T09:00:00+08:00");
    }

    @Test
    @DisplayName("今后三十天：与现用的阶梯并列，一人一日最多几件")
    void the_next_thirty_days_beside_the_ladder_in_force() {
        as(office)
                .body(draft(2))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("from", is("2024-12-18"))
                .body("to", is("2025-01-16"))
                .body("hazards", is(2))
                .body("matters", is(0))
                // 12-19, 12-20, 12-21, 12-27 and 01-04 for each of the two
                .body("current.notices", is(10))
                .body("current.bySteps", is(Map.of("L0", 4, "L1", 2, "L2", 2, "L3", 2)))
                .body("current.drafts", is(4))
                .body("simulated.notices", is(2))
                .body("simulated.automatic", is(2))
                .body("simulated.deliveries", is(2))
                .body("simulated.people", is(1))
                .body("simulated.peak.recipient", is("张三"))
                .body("simulated.peak.day", is("2024-12-22"))
                .body("simulated.peak.notices", is(2))
                .body("items.day", contains("2024-12-22", "2024-12-22"))
                .body("items.recipients", everyItem(is(List.of("张三"))));
    }

    @Test
    @DisplayName("上一季度：按当时的经过推演；已有的阶梯按编号和版本")
    void the_last_quarter_with_a_stored_ladder() {
        itIs("2025-02-10T09:00:00+08:00");
        as(office)
                .body(Map.of("period", "LAST_QUARTER", "ladderCode", "default", "ladderVersion", 1))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("from", is("2024-10-01"))
                .body("to", is("2024-12-31"))
                .body("current.notices", is(10))
                .body("simulated.bySteps", is(Map.of("L0", 6, "L1", 2, "L2", 2)))
                .body("items.step", hasItem("L2"));
    }

    @Test
    @DisplayName("推演不改变任何一行；别的县的隐患不在其中")
    void nothing_changes_and_nothing_foreign_shows() {
        as(office).body(draft(1)).post(PATH).then().statusCode(200);
        List<List<Object>> before = everything();
        as(office).body(draft(1)).post(PATH).then().statusCode(200);
        assertThat(everything()).isEqualTo(before);
        as(countyOffice())
                .body(draft(1))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("hazards", is(0))
                .body("items", empty());
        Map<String, Object> foreign = draft(1);
        foreign.put("regionCode", TOWN);
        as(countyOffice()).body(foreign).post(PATH).then().statusCode(403);
    }

    @Test
    @DisplayName("两种阶梯须取一；没有的阶梯退回")
    void one_ladder_is_needed_and_it_must_exist() {
        as(office).body(Map.of("period", "NEXT_30_DAYS")).post(PATH).then().statusCode(400);
        as(office)
                .body(Map.of("period", "NEXT_30_DAYS", "ladderCode", "default", "ladderVersion", 99))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", is("unknown-reference"));
    }

    /** Every row that a ladder could touch, by the transaction that wrote it. */
    private static List<List<Object>> everything() {
        return rows(
                """
                select 'notice', id::text, xmin::text from notice union all select 'hazard', id::text, xmin::text from hazard
                union all select 'clock', hazard_id::text, xmin::text from hazard_clock
                union all select 'ladder', id::text, xmin::text from ladder_version
                union all select 'journal', id::text, xmin::text from audit_event
                union all select 'number', series, xmin::text from notice_number order by 1, 2, 3""");
    }

    private static Map<String, Object> draft(int day) {
        Map<String, Object> step = Map.of(
                "step", "L1",
                "name", "提醒函",
                "kind", "REMINDER_LETTER",
                "mode", "AUTOMATIC",
                "days", Map.of("GENERAL", List.of(day)),
                "recipients", List.of("PRINCIPAL"));
        Map<String, Object> request = new HashMap<>();
        request.put("period", "NEXT_30_DAYS");
        request.put("ladder", Map.of("name", "少发", "steps", List.of(step)));
        return request;
    }
}
