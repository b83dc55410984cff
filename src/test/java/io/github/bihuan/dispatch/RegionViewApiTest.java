package io.github.bihuan.dispatch;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("情景 B3：市看各县的整改率和通报参考理由")
class RegionViewApiTest extends ApiTest {

    private static final String CITY = TestTokens.of("city-supervisor", "1403", "CITY_SUPERVISOR");
    private static final LocalDate DAY = LocalDate.parse("2024-12-20");

    private final FormWorld world = new FormWorld();
    private UUID campaign;

    @Test
    @DisplayName("平定 95.00%，盂县无从计算且查不出隐患，郊区整改率低、措施不力；全市 86.76%")
    void the_city_sees_rates_and_reasons() {
        itIs("2025-01-02T09:00:00+08:00");
        campaign = world.campaign("1403");
        county("140321100", 120, 560, 532, 6, 0);
        county("140322100", 90, 0, 0, 0, 0);
        county("140311100", 60, 150, 84, 1, 1);
        var view = as(CITY).get("/api/v1/campaigns/" + campaign + "/region-view?cutOff=2024-12-31")
                .then()
                .statusCode(200)
                .body("total.inspectedEnterprises", equalTo(270))
                .body("total.found", equalTo(710))
                .body("total.rectified", equalTo(616))
                .body("total.rectifiedRate", equalTo("86.76"))
                .body("total.majorFound", equalTo(7))
                .body("total.majorWithoutMeasure", equalTo(1));
        view.body(of("140321", "rectifiedRate"), equalTo("95.00"))
                .body(of("140321", "circularReasons"), empty())
                .body(of("140322", "rectifiedRate"), nullValue())
                .body(of("140322", "circularReasons"), contains("NOTHING_FOUND"))
                .body(of("140311", "rectifiedRate"), equalTo("56.00"))
                .body(of("140311", "circularReasons"), contains("LOW_RATE", "NO_MEASURES"));
    }

    @Test
    @DisplayName("检查覆盖按在册企业计算：八家查了五家为 62.50%，按监管分类分列；别的行业和已关闭的不计；没有企业的为空")
    void coverage_is_of_the_register() {
        itIs("2025-01-02T09:00:00+08:00");
        campaign = world.campaign("1502");
        OwnerSql.change("update campaign set industries = '{LIGHT_INDUSTRY}' where id = ?", campaign);
        var writer = new FactWriter(campaign, "150221100").recordedAt(Instant.parse("2024-12-20T08:00:00Z"));
        for (int i = 1; i <= 10; i++) {
            UUID enterprise = world.enterprise("样例" + i + "厂", "150221100");
            if (i <= 2) {
                OwnerSql.change("update enterprise set watch_listed = true, high_risk = true where id = ?", enterprise);
            } else if (i == 3) {
                OwnerSql.change("update enterprise set key_enterprise = true where id = ?", enterprise);
            } else if (i == 9) {
                OwnerSql.change("update enterprise set industry = 'TEXTILE' where id = ?", enterprise);
            } else if (i == 10) {
                OwnerSql.change("update enterprise set status = 'CLOSED' where id = ?", enterprise);
            }
            if (i != 3 && i != 7 && i != 8) {
                writer.act("INSPECTION_CONCLUDED", enterprise, "COUNTY", "ROUTINE", DAY);
                writer.act("INSPECTION_CONCLUDED", enterprise, "TOWNSHIP", "ROUTINE", DAY);
            }
        }
        writer.act("INSPECTION_CONCLUDED", UUID.randomUUID(), "COUNTY", "ROUTINE", DAY.plusDays(20));
        TestFact.insert(writer.facts());
        view("1502", "2024-12-31")
                .body("total.coverage.active", equalTo(8))
                .body("total.coverage.inspected", equalTo(5))
                .body("total.coverage.rate", equalTo("62.50"))
                .body("total.coverage.grades.grade", contains("KEY", "OTHER", "WATCH_LISTED"))
                .body("total.coverage.grades.active", contains(1, 5, 2))
                .body("total.coverage.grades.inspected", contains(0, 3, 2))
                .body("total.coverage.grades.rate", contains("0.00", "60.00", "100.00"));
        campaign = world.campaign("1509");
        view("1509", "2025-01-02")
                .body("total.coverage.active", equalTo(0))
                .body("total.coverage.rate", nullValue())
                .body("total.circularReasons", empty());
    }

    @Test
    @DisplayName("方案评为不可操作、首次检查迟于十四日或仍未检查、方案迟发的，列为参考理由；再评为可操作即不列")
    void plans_and_slow_deployment() {
        itIs("2025-01-20T09:00:00+08:00");
        campaign = world.campaign("1503");
        UUID enterprise = world.enterprise("样例厂", "150321100");
        view("1503", "2024-12-31").body("total.circularReasons", empty());
        view("1503", "2025-01-01").body("total.circularReasons", contains("SLOW_DEPLOYMENT"));
        OwnerSql.change(
                "update campaign set parts = ?::jsonb where id = ?",
                "{\"targets\": [{\"code\": \"D\", \"name\": \"部署\", \"metric\": \"DEPLOYMENT_DAYS_MAX\", \"threshold\": 20}]}",
                campaign);
        view("1503", "2025-01-06").body("total.circularReasons", empty());
        var writer = new FactWriter(campaign, "150321100").recordedAt(Instant.parse("2025-01-08T08:00:00Z"));
        writer.act("INSPECTION_CONCLUDED", enterprise, "CITY", "ROUTINE", DAY);
        writer.act("INSPECTION_CONCLUDED", enterprise, "COUNTY", "ROUTINE", LocalDate.parse("2025-01-06"));
        UUID hazard = UUID.randomUUID();
        writer.found(hazard, enterprise, "COUNTY_INSPECTION", "COUNTY", "GENERAL", LocalDate.parse("2025-01-06"));
        writer.hazard("HAZARD_ACCEPTED", hazard, enterprise, "COUNTY", null, LocalDate.parse("2025-01-06"));
        TestFact.insert(writer.facts());
        view("1503", "2025-01-10").body("total.circularReasons", empty());
        assessed("否", "2025-01-10");
        view("1503", "2025-01-09").body("total.circularReasons", empty());
        view("1503", "2025-01-10").body("total.circularReasons", contains("PLAN_NOT_WORKABLE"));
        assessed("是", "2025-01-15");
        view("1503", "2025-01-15").body("total.circularReasons", empty());
        UUID own = world.campaign("1503");
        OwnerSql.change(
                "update campaign set parent_campaign_id = ?, issued_on = '2025-01-07' where id = ?", campaign, own);
        view("1503", "2025-01-15").body("total.circularReasons", contains("SLOW_DEPLOYMENT"));
    }

    @Test
    @DisplayName("2023 年底前 9 条整改 8 条为 88.89%，003 的 95% 和 004 的 100% 都未达到；2024 年 6 条、2025 年 3 条，增量下降 50%；一条逾期即未动态清零")
    void yearly_targets_of_stock_and_flow() {
        itIs("2026-01-05T09:00:00+08:00");
        campaign = world.campaign("1504");
        OwnerSql.change(
                "update campaign set start_on = '2024-01-01', end_on = '2026-12-31', parts = ?::jsonb where id = ?",
                """
                {"targets": [
                  {"code": "S003", "name": "存量", "dueOn": "2024-12-31", "metric": "STOCK_CLEARANCE_PERCENT_MIN", "threshold": 95},
                  {"code": "S004", "name": "存量", "dueOn": "2024-12-31", "metric": "STOCK_CLEARANCE_PERCENT_MIN", "threshold": 100},
                  {"code": "I", "name": "增量", "dueOn": "2025-12-31", "metric": "NEW_MAJOR_CHANGE_PERCENT_MAX", "threshold": 0},
                  {"code": "N", "name": "前年增量", "dueOn": "2022-12-31", "metric": "NEW_MAJOR_CHANGE_PERCENT_MAX", "threshold": 0},
                  {"code": "Z", "name": "动态清零", "dueOn": "2026-12-31", "metric": "OVERDUE_MAJOR_COUNT_MAX", "threshold": 0},
                  {"code": "T", "name": "培训", "dueOn": "2024-12-31", "metric": "PRINCIPAL_TRAINING_PERCENT_MIN", "threshold": 100}]}""",
                campaign);
        String town = "150421100";
        UUID enterprise = world.enterprise("样例厂", town);
        var earlier = new FactWriter(null, town).recordedAt(Instant.parse("2024-12-20T08:00:00Z"));
        majors(earlier, enterprise, 9, LocalDate.parse("2023-12-31"), 8, LocalDate.parse("2024-12-31"));
        majors(earlier, enterprise, 6, LocalDate.parse("2024-01-01"), 6, LocalDate.parse("2025-03-01"));
        majors(earlier, enterprise, 2, LocalDate.parse("2025-02-01"), 2, LocalDate.parse("2025-03-01"));
        UUID overdue = world.hazard(enterprise, town, "COUNTY_INSPECTION", LocalDate.parse("2025-12-01"), "煤气报警失效");
        OwnerSql.change(
                "update hazard set deadline = '2025-12-20', original_deadline = '2025-12-20', deadline_set_at = '2025-12-01T00:00:00Z' where id = ?",
                overdue);
        earlier.found(overdue, enterprise, "COUNTY_INSPECTION", "COUNTY", "MAJOR", LocalDate.parse("2025-12-01"));
        TestFact.insert(earlier.facts());
        view("1504", "2025-12-31")
                .body("total.stock.open", equalTo(2))
                .body("total.stock.overdue", equalTo(1))
                .body("total.stock.dynamicZero", equalTo(false))
                .body("total.stock.oldestOpenDays", equalTo(731))
                .body("total.stock.years.year", contains(2023, 2024, 2025))
                .body("total.stock.years.found", contains(9, 6, 3))
                .body("total.stock.years.rectified", contains(0, 8, 8))
                .body("total.stock.years.openAtEnd", contains(9, 7, 2))
                .body("total.targets.code", contains("S003", "S004", "I", "N", "Z"))
                .body("total.targets.value", contains("88.89", "88.89", "-50.00", null, "1"))
                .body("total.targets.met", contains(false, false, true, null, false));
        view("1504", "2025-12-20").body("total.stock.dynamicZero", equalTo(true));
        view("1504", "2025-12-31")
                .body("majorTrend.find { it.day == '2024-11-30' }.open", equalTo(15))
                .body("majorTrend.find { it.day == '2024-12-31' }.open", equalTo(7))
                .body("majorTrend.find { it.day == '2025-11-30' }.overdue", equalTo(0))
                .body("majorTrend[-1].day", equalTo("2025-12-31"))
                .body("majorTrend[-1].open", equalTo(2))
                .body("majorTrend[-1].overdue", equalTo(1));
        OwnerSql.change(
                "update hazard set deadline = '2026-03-01', deadline_set_at = '2025-12-31T01:00:00Z' where id = ?",
                overdue);
        view("1504", "2025-12-30").body("majorTrend[-1].overdue", equalTo(1));
        view("1504", "2025-12-31").body("majorTrend[-1].overdue", equalTo(0));
        view("1504", "9999-12-31").body("total.stock.years", hasSize(20)).body("provisional", equalTo(true));
        view("1504", "2024-12-30")
                .body("provisional", equalTo(false))
                .body("total.targets[0].value", equalTo("0.00"))
                .body("total.stock.years.openAtEnd", contains(9, 15));
    }

    private static void majors(
            FactWriter writer, UUID enterprise, int found, LocalDate on, int rectified, LocalDate acceptedOn) {
        for (int i = 0; i < found; i++) {
            UUID hazard = UUID.randomUUID();
            writer.found(hazard, enterprise, "COUNTY_INSPECTION", "COUNTY", "MAJOR", on);
            if (i < rectified) {
                writer.hazard("HAZARD_ACCEPTED", hazard, enterprise, "COUNTY", null, acceptedOn);
            }
        }
    }

    private void assessed(String workable, String on) {
        as(TestTokens.of("supervisor-1503", "1503", "CITY_SUPERVISOR"))
                .body(Map.of(
                        "kind",
                        "PLAN_ASSESSMENT",
                        "heldOn",
                        on,
                        "title",
                        "专项行动方案评估",
                        "campaignIds",
                        List.of(campaign),
                        "detail",
                        Map.of("item", "1503", "workable", workable, "finding", "责任分工不明确")))
                .post("/api/v1/activities")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse view(String region, String cutOff) {
        return as(TestTokens.of("supervisor-" + region, region, "CITY_SUPERVISOR"))
                .get("/api/v1/campaigns/" + campaign + "/region-view?cutOff=" + cutOff)
                .then()
                .statusCode(200);
    }

    private static String of(String county, String field) {
        return "items.find { it.regionCode == '" + county + "' }." + field;
    }

    /** Inspections and hazards of one town of a county. */
    private void county(String town, int inspected, int found, int rectified, int major, int withoutMeasure) {
        var writer = new FactWriter(campaign, town).recordedAt(Instant.parse("2024-12-20T08:00:00Z"));
        for (int i = 0; i < inspected; i++) {
            writer.act("INSPECTION_CONCLUDED", UUID.randomUUID(), "COUNTY", "ROUTINE", DAY);
        }
        for (int i = 0; i < found; i++) {
            UUID hazard = UUID.randomUUID();
            UUID enterprise = UUID.randomUUID();
            writer.found(hazard, enterprise, "COUNTY_INSPECTION", "COUNTY", i < major ? "MAJOR" : "GENERAL", DAY);
            if (i < rectified) {
                writer.hazard("HAZARD_ACCEPTED", hazard, enterprise, "COUNTY", null, DAY);
            }
            if (i < major - withoutMeasure) {
                writer.happening(
                        "MEASURE_TAKEN", "SUSPENSION", enterprise, null, Map.of("hazardIds", hazard.toString()), DAY);
            }
        }
        TestFact.insert(writer.facts());
    }
}
