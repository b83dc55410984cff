package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.bihuan.fixtures.HazardRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("推演另一节假日安排，及于各类事项")
class CalendarSimulationApiTest extends StandingTest {

    private static final String PATH = "/api/v1/ladder-simulations";

    private final UUID penalty = UUID.randomUUID();
    private UUID application;
    private UUID resumption;
    private UUID letter;

    @BeforeEach
    void aPaperAPenaltyAndALetter() {
        UUID hazard =
                HazardRows.aHazard(enterprise, TOWN, "GENERAL", LocalDate.of(2024, 12, 1), LocalDate.of(2024, 12, 22));
        itIs("2024-12-23T09:00:00+08:00");
        aPenalty();
        onDays("2024-12-23", "2024-12-24");
        letter = (UUID) rows("select id from notice where subject_id = ? and point = 'L1'", hazard)
                .get(0)
                .get(0);
        UUID other =
                HazardRows.aHazard(enterprise, TOWN, "GENERAL", LocalDate.of(2024, 12, 1), LocalDate.of(2025, 6, 1));
        application = paper(other, 1, "EXTENSION_APPLICATION", "FILED", "RECTIFYING", "2024-12-23");
        UUID suspended =
                HazardRows.aHazard(enterprise, TOWN, "GENERAL", LocalDate.of(2024, 12, 1), LocalDate.of(2025, 6, 1));
        resumption = paper(suspended, 1, "RESUMPTION", "PROPOSED", "ACCEPTED", "2024-12-23");
        itIs("2024-12-24T13:00:00+08:00");
    }

    @Test
    @DisplayName("元旦多放两天：审批和公示的期限随之移动，整改期限、签收期限、复产审查期限不动；谁何时收到一并列出")
    void two_more_days_off_move_what_is_counted_in_working_days() {
        ValidatableResponse played = simulate(calendar("2025-01-01", "2025-01-02", "2025-01-03"))
                .statusCode(200)
                .body("hazards", is(3));
        // working days from 23 December: 24, 25, 26, 27, 30, 31 December, 6, 7, 8, 9 January instead of until 7 January
        assertThat(days(played, application))
                .containsExactly(
                        "2025-01-06 L0",
                        "2025-01-08 L0",
                        "2025-01-09 L0",
                        "2025-01-10 L1",
                        "2025-01-12 L2",
                        "2025-01-16 L3");
        UUID publication = (UUID) rows("select id from duty_instance where origin_id = ?", penalty)
                .get(0)
                .get(0);
        // seven working days: until 6 January instead of 2 January
        assertThat(days(played, publication))
                .containsExactly("2024-12-30 L0", "2025-01-05 L0", "2025-01-07 L1", "2025-01-09 L2", "2025-01-13 L3");
        assertThat(days(played, resumption))
                .containsExactly(
                        "2024-12-30 L0",
                        "2025-01-01 L0",
                        "2025-01-02 L0",
                        "2025-01-03 L1",
                        "2025-01-05 L2",
                        "2025-01-09 L3");
        assertThat(days(played, letter)).containsExactly("2024-12-26 L1", "2024-12-28 L2");
        played.body("items.findAll { it.subjectType == 'NOTICE' }.recipients.flatten()", hasItem("张三"))
                .body("items.findAll { it.subjectType == 'HAZARD' }.day", hasItem("2024-12-29"))
                .body("items.find { it.subjectType == 'HAZARD_DOCUMENT' }.recipients", contains("交城样例镇安委办"))
                .body("simulated.peak.notices", not(is(0)));
    }

    @Test
    @DisplayName("同一安排推演，与现用的完全一样；什么都不改变")
    void the_same_calendar_says_the_same_and_nothing_changes() {
        List<List<Object>> before = everything();
        ValidatableResponse played = simulate(calendar("2025-01-01")).statusCode(200);
        Map<String, Object> current = played.extract().path("current");
        played.body("simulated", is(current)).body("items.day", everyItem(not(is("2024-12-24"))));
        assertThat(everything()).isEqualTo(before);
        as(office)
                .get("/api/v1/calendars/2025")
                .then()
                .body("source", not(is("推演")))
                .body("holidays.date", hasItem("2025-01-28"));
    }

    @Test
    @DisplayName("履职报送的阶梯也可推演：只代替它有步骤的一类")
    void the_ladder_of_duties_is_played_too() {
        ValidatableResponse played = as(office)
                .body(Map.of("period", "NEXT_30_DAYS", "ladderCode", "standing", "ladderVersion", 2))
                .post(PATH)
                .then()
                .statusCode(200);
        Map<String, Object> current = played.extract().path("current");
        played.body("simulated", is(current));
    }

    @Test
    @DisplayName("日期重复的安排退回")
    void a_contradictory_calendar_is_refused() {
        simulate(calendar("2025-01-01", "2025-01-01")).statusCode(422).body("code", is("calendar-invalid"));
        simulate(Map.of("year", 1900, "holidays", List.of(), "workdays", List.of()))
                .statusCode(400);
    }

    private ValidatableResponse simulate(Map<String, ?> calendar) {
        return as(office)
                .body(Map.of("period", "NEXT_30_DAYS", "calendar", calendar))
                .post(PATH)
                .then();
    }

    private static Map<String, Object> calendar(String... off) {
        List<Map<String, String>> holidays = new ArrayList<>();
        for (String day : off) {
            holidays.add(Map.of("date", day, "name", "元旦"));
        }
        return Map.of("year", 2025, "holidays", holidays, "workdays", List.of());
    }

    private static List<String> days(ValidatableResponse played, UUID subject) {
        List<Map<String, Object>> items = played.extract().path("items.findAll { it.subjectId == '" + subject + "' }");
        return items.stream()
                .map(item -> item.get("day") + " " + item.get("step"))
                .toList();
    }

    private void aPenalty() {
        change(
                """
                insert into penalty (id, version, case_number, subject, enterprise_id, region_code, amount_yuan, decided_on,
                  organiser_level, hazard_ids, campaign_ids, created_at)
                values (?, 1, ?, 'ENTERPRISE', ?, ?, 20000, '2024-12-23', 'COUNTY', '{}', '{}', ?)""",
                penalty,
                "样案〔2024〕" + serial() + "号",
                enterprise,
                TOWN,
                HazardRows.at(LocalDate.of(2024, 12, 23)));
    }

    /** Every row that could be touched, by the transaction that wrote it. */
    private static List<List<Object>> everything() {
        return rows(
                """
                select 'notice', id::text, xmin::text from notice union all select 'duty', id::text, xmin::text from duty_instance
                union all select 'calendar', year::text, xmin::text from calendar_year
                union all select 'ladder', id::text, xmin::text from ladder_version
                union all select 'journal', id::text, xmin::text from audit_event order by 1, 2, 3""");
    }
}
