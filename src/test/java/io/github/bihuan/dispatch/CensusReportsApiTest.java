package io.github.bihuan.dispatch;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("情景 B1：阳泉市摸排，五个乡镇报送")
class CensusReportsApiTest extends ApiTest {

    private static final String CITY = TestTokens.of("city-supervisor", "1403", "CITY_SUPERVISOR");
    private static final String DUE = "2024-11-17";

    private UUID campaign;

    @Test
    @DisplayName("五报四：80.00%，合计 24/5/1，缺 T3；T3 迟报两天后 28/6/1，100.00%，信息完整率 83.33")
    void the_city_sees_who_has_not_filed() {
        itIs("2024-11-11T09:00:00+08:00");
        Map<String, Object> request = Campaigns.request("1403");
        request.putAll(Map.of("startOn", "2024-11-11", "endOn", "2025-02-10"));
        change("update organisation set status = 'DISSOLVED' where region_code like '1403%' and level = 'TOWNSHIP'");
        campaign = Campaigns.draft(CITY, request);
        Map<String, Object> schedule = new HashMap<>(Map.of(
                "code", "CENSUS_YQ", "formCode", "CENSUS_YQ", "name", "摸排表", "cadence", "ONCE", "dates", List.of(DUE)));
        schedule.putAll(Map.of("reporter", "各乡镇、街道", "reporterLevel", "TOWNSHIP", "receiver", "县（区）人民政府"));
        as(CITY).body(schedule)
                .post(Campaigns.PATH + "/" + campaign + "/report-schedules")
                .then()
                .statusCode(201);
        Campaigns.move(CITY, campaign, "publication", Map.of()).statusCode(201);
        ReportClient t1 = township("T1", "140321100");
        ReportClient t2 = township("T2", "140321101");
        ReportClient t3 = township("T3", "140321102");
        ReportClient t4 = township("T4", "140322100");
        ReportClient t5 = township("T5", "140322101");
        itIs("2024-11-17T20:00:00+08:00");
        file(t1, 12, 3, 1, 3);
        file(t2, 5, 0, 0, 0);
        file(t4, 7, 2, 0, 1);
        file(t5, 0, 0, 0, 0);
        file(reporter("T1安监站", "TOWNSHIP_STATION", "TOWNSHIP", "140321100"), 12, 3, 1, 3);
        reporter("平定县政府", "GOVERNMENT", "COUNTY", "140321")
                .begin(DUE, null)
                .statusCode(422)
                .body("code", equalTo("report-of-other-level"));
        itIs("2024-11-18T00:00:00+08:00");
        overview()
                .body("expected", equalTo(5))
                .body("returned", equalTo(4))
                .body("returnedRate", equalTo("80.00"))
                .body("missing", contains("T3"))
                .body("cells.'census.contractors'", equalTo(24))
                .body("cells.'census.factoryInFactory'", equalTo(5))
                .body("cells.'census.parkInPark'", equalTo(1));
        itIs("2024-11-19T09:00:00+08:00");
        file(t3, 4, 1, 0, 1);
        overview()
                .body("returnedRate", equalTo("100.00"))
                .body("missing", empty())
                .body("late.organisationName", contains("T3"))
                .body("late.days", contains(2))
                .body("cells.'census.contractors'", equalTo(28))
                .body("cells.'census.factoryInFactory'", equalTo(6))
                .body("cells.'census.parkInPark'", equalTo(1))
                .body("cells.'census.completeness'", equalTo("83.33"));
    }

    private static void file(ReportClient township, int contractors, int factories, int parks, int complete) {
        String id = township.filled(
                DUE,
                Map.of(
                        "census.contractors", contractors,
                        "census.factoryInFactory", factories,
                        "census.parkInPark", parks,
                        "census.factoryInFactoryComplete", complete));
        township.submit(id).statusCode(201);
    }

    private ReportClient township(String name, String region) {
        return reporter(name, "GOVERNMENT", "TOWNSHIP", region);
    }

    private ReportClient reporter(String name, String kind, String level, String region) {
        UUID id = UUID.randomUUID();
        change(
                "insert into organisation (id, version, code, name, kind, level, region_code, status)"
                        + " values (?, 0, ?, ?, ?, ?, ?, 'ACTIVE')",
                id,
                "YQ-" + id,
                name,
                kind,
                level,
                region);
        return new ReportClient(id, region, "TOWNSHIP_OFFICE", campaign, "CENSUS_YQ");
    }

    private ValidatableResponse overview() {
        return as(CITY).get("/api/v1/campaigns/" + campaign + "/report-overviews/CENSUS_YQ?dueOn=" + DUE)
                .then()
                .statusCode(200);
    }
}
