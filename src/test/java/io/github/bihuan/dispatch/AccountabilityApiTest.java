package io.github.bihuan.dispatch;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.OwnerSql;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("通报参考理由：发现重大事故隐患，采取了措施，逾期仍不追责")
class AccountabilityApiTest extends ApiTest {

    private static final String TOWN = "150621100";
    private static final LocalDate FOUND = LocalDate.parse("2024-12-18");

    private final FormWorld world = new FormWorld();
    private final String city = TestTokens.of("supervisor-1506", "1506", "CITY_SUPERVISOR");
    private final String enforcer = TestTokens.of("enforcer-150621", "150621", "COUNTY_ENFORCER");
    private UUID campaign;
    private UUID enterprise;
    private FactWriter writer;

    @BeforeEach
    void aCounty() {
        itIs("2025-01-06T09:00:00+08:00");
        campaign = world.campaign("1506");
        enterprise = world.enterprise("样例铁厂", TOWN);
        writer = new FactWriter(campaign, TOWN).recordedAt(Instant.parse("2024-12-20T08:00:00Z"));
    }

    @Test
    @DisplayName("都采取了措施：逾期未处罚的一条列为措施和追责不力，看得见是哪一条；未逾期、企业自查的不列；处罚后不再列，撤销又列，当时所知不变")
    void an_overdue_major_hazard_that_nobody_answers_for() {
        UUID overdue = major("COUNTY_INSPECTION", "2024-12-31");
        major("COUNTY_INSPECTION", "2025-01-31");
        major("ENTERPRISE_SELF", "2024-12-31");
        TestFact.insert(writer.facts());
        view("2024-12-31")
                .body("total.majorUnaccounted", equalTo(0))
                .body("total.circularReasons", not(hasItem("NO_MEASURES")));
        view("2025-01-06")
                .body("total.majorFound", equalTo(3))
                .body("total.majorWithoutMeasure", equalTo(0))
                .body("total.majorUnaccounted", equalTo(1))
                .body("total.circularReasons", hasItem("NO_MEASURES"))
                .body("items.find { it.regionCode == '150621' }.majorUnaccounted", equalTo(1));
        rows().body("items.id", contains(overdue.toString()));

        String penalty = penalised(overdue);
        view("2025-01-06")
                .body("total.majorUnaccounted", equalTo(0))
                .body("total.circularReasons", not(hasItem("NO_MEASURES")));
        rows().body("items", empty());
        view("2025-01-06&knownAt=2025-01-06T00:30:00Z").body("total.majorUnaccounted", equalTo(1));

        itIs("2025-01-07T09:00:00+08:00");
        as(enforcer)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "复议撤销", "revokedOn", "2025-01-07"))
                .post("/api/v1/penalties/" + penalty + "/revocations")
                .then()
                .statusCode(201);
        view("2025-01-07").body("total.circularReasons", hasItem("NO_MEASURES"));
        view("2025-01-06&knownAt=2025-01-06T02:00:00Z").body("total.majorUnaccounted", equalTo(0));
    }

    /** Found, under a measure, with a deadline. */
    private UUID major(String source, String deadline) {
        UUID hazard = world.hazard(enterprise, TOWN, source, FOUND, "煤气报警失效");
        OwnerSql.change(
                """
                update hazard set level = 'MAJOR', major_since = '2024-12-18T01:00:00Z', deadline = ?::date, original_deadline = ?::date,
                  deadline_set_at = '2024-12-18T01:00:00Z' where id = ?""",
                deadline,
                deadline,
                hazard);
        String organiser = source.equals("ENTERPRISE_SELF") ? "ENTERPRISE" : "COUNTY";
        writer.found(hazard, enterprise, source, organiser, "MAJOR", FOUND);
        writer.happening(
                "MEASURE_TAKEN", "SUSPENSION", enterprise, null, Map.of("hazardIds", hazard.toString()), FOUND);
        return hazard;
    }

    private String penalised(UUID hazard) {
        return as(enforcer)
                .body(Map.of(
                        "caseNumber",
                        "达应急罚〔2025〕1号",
                        "subject",
                        "ENTERPRISE",
                        "enterpriseId",
                        enterprise,
                        "amountYuan",
                        50000,
                        "decidedOn",
                        "2025-01-06",
                        "basis",
                        "《安全生产法》第一百零二条",
                        "hazardIds",
                        List.of(hazard)))
                .post("/api/v1/penalties")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse view(String cutOff) {
        return as(city).get("/api/v1/campaigns/" + campaign + "/region-view?cutOff=" + cutOff)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse rows() {
        return as(city).get("/api/v1/campaigns/" + campaign + "/forms/REGION_VIEW/cells/view.majorUnaccounted/rows")
                .then()
                .statusCode(200);
    }
}
