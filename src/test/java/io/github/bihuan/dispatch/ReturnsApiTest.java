package io.github.bihuan.dispatch;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.InspectionSamples;
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
@DisplayName("各项上报表：摸排、三同时、企业台账、问题清单、统计分析")
class ReturnsApiTest extends ApiTest {

    private static final String SITE =
            """
            insert into site_relation (id, enterprise_id, kind, side, other_name, main_risks, agreement_signed,
              unified_coordination, start_on, created_at)
            values (gen_random_uuid(), ?, ?, 'HOST', '承租单位', ?, true, true, '2024-11-01', '2024-11-12T00:00:00Z')""";

    private final FormWorld world = new FormWorld();
    private UUID campaign;
    private UUID enterprise;

    @BeforeEach
    void an_enterprise_of_the_town() {
        itIs("2024-12-28T09:00:00+08:00");
        campaign = world.campaign(MAFANG);
        enterprise = world.enterprise("丙食品", MAFANG + "203");
    }

    @Test
    @DisplayName("摸排表：三类数量、逐处列明，六处厂中厂缺一处风险点，完整率 83.33；没有厂中厂时无从计算，不是 100")
    void the_census_counts_sites_and_their_completeness() {
        String village = MAFANG + "204";
        UUID host = world.enterprise("己工业园", village);
        change("delete from site_relation");
        change(SITE, host, "CONTRACTOR", null);
        form("CENSUS_YQ").body(cell("census.completeness"), equalTo(null));
        for (int i = 0; i < 6; i++) {
            change(SITE, host, "FACTORY_IN_FACTORY", i == 0 ? null : "粉尘涉爆");
        }
        form("CENSUS_YQ")
                .body(cell("census.contractors"), equalTo(1))
                .body(cell("census.factoryInFactory"), equalTo(6))
                .body(cell("census.parkInPark"), equalTo(0))
                .body(cell("census.completeness"), equalTo("83.33"))
                .body("rows", hasSize(7))
                .body("rows.category", hasItems("外包外委", "厂中厂"));
        form("CENSUS_YQ?cutOff=2024-10-31").body(cell("census.factoryInFactory"), equalTo(0));
        form("CENSUS_YQ?knownAt=2024-11-11T00:00:00Z").body(cell("census.factoryInFactory"), equalTo(0));
    }

    @Test
    @DisplayName("三同时摸底：同一项目以最后一次为准")
    void the_survey_shows_the_last_statement_of_each_project() {
        survey("一期", "未完成", "2024-12-20");
        survey("一期", "已完成", "2024-12-21");
        survey("二期", "未完成", "2024-12-21");
        form("SAFETY_FACILITY_SURVEY_JC")
                .body("rows.item", contains("一期", "二期"))
                .body("rows.designReview", contains("已完成", "未完成"))
                .body(cell("survey.enterprises"), equalTo(1))
                .body(cell("survey.completeRate"), equalTo("50.00"));
    }

    private void survey(String project, String state, String on) {
        var detail =
                Map.of("item", project, "safetyCondition", state, "designReview", state, "completionAcceptance", state);
        as(townOffice())
                .body(Map.of(
                        "kind",
                        "SAFETY_FACILITY_SURVEY",
                        "title",
                        "三同时摸底",
                        "heldOn",
                        on,
                        "enterpriseId",
                        enterprise,
                        "campaignIds",
                        new UUID[] {campaign},
                        "detail",
                        detail))
                .post("/api/v1/activities")
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("检查问题隐患清单：不列企业自查的，一般隐患也列")
    void the_problem_list_shows_what_the_enterprise_did_not_find() {
        LocalDate on = LocalDate.parse("2024-12-19");
        UUID found = world.hazard(enterprise, MAFANG, "TOWNSHIP_INSPECTION", on, "通道堵塞");
        UUID self = world.hazard(enterprise, MAFANG, "ENTERPRISE_SELF", on, "护栏缺失");
        var writer = new FactWriter(campaign, MAFANG).recordedAt(Instant.parse("2024-12-20T00:00:00Z"));
        writer.found(found, enterprise, "TOWNSHIP_INSPECTION", "TOWNSHIP", "GENERAL", on);
        writer.found(self, enterprise, "ENTERPRISE_SELF", "ENTERPRISE", "GENERAL", on);
        TestFact.insert(writer.facts());
        form("PROBLEM_LIST_MY")
                .body("rows.hazardId", contains(found.toString()))
                .body("rows[0].level", equalTo("一般"))
                .body("rows[0].description", equalTo("通道堵塞"))
                .body("rows[0].closed", equalTo("否"));
        form("HAZARD_QUARTERLY_16")
                .body(cell("statistics.generalFound"), equalTo(2))
                .body(cell("statistics.generalRate"), equalTo("0.00"))
                .body(cell("statistics.majorRate"), equalTo(null));
        form("HAZARD_QUARTERLY_16?cutOff=2024-09-30").body(cell("statistics.generalFound"), equalTo(0));
    }

    @Test
    @DisplayName("只缺安全生产协议即为外包外租管理混乱：抽查表的答案在办结时计入月调度表")
    void a_checklist_answer_reaches_the_monthly_table() {
        Map<String, Object> visit = InspectionSamples.aVisit(enterprise);
        visit.remove("signatures");
        visit.put("campaignIds", List.of(campaign));
        String id = InspectionSamples.created(townOffice(), visit);
        Map<String, Object> sheet = Map.of(
                "checklistCode",
                "SPOT_CHECK_HL",
                "answers",
                List.of(
                        Map.of("itemCode", "HL2.7.1", "answer", "YES"),
                        Map.of("itemCode", "HL2.7.2", "answer", "NO"),
                        Map.of("itemCode", "HL2.8.1", "answer", "YES")));
        InspectionSamples.document(townOffice(), id, "1", "checklist-results", sheet)
                .statusCode(201);
        InspectionSamples.document(townOffice(), id, "2", "signatures", InspectionSamples.signed())
                .statusCode(201);
        form("MONTHLY_DISPATCH_HL").body(cell("G2.7"), equalTo(0));
        InspectionSamples.document(
                        townOffice(), id, "3", "conclusion", Map.of("concludedOn", "2024-12-19", "opinion", "问题已告知企业"))
                .statusCode(201);
        form("MONTHLY_DISPATCH_HL")
                .body(cell("G2.1"), equalTo(1))
                .body(cell("G2.7"), equalTo(1))
                .body(cell("G2.8"), equalTo(0));
    }

    @Test
    @DisplayName("企业台账：本期（半年）确认的才算已确认")
    void the_enterprise_ledger_counts_confirmations_of_the_half_year() {
        change("delete from ledger_confirmation where enterprise_id = ?", enterprise);
        change(
                "insert into ledger_confirmation (id, enterprise_id, confirmed_on, created_at)"
                        + " values (gen_random_uuid(), ?, '2024-12-20', '2024-12-20T00:00:00Z')",
                enterprise);
        change("update enterprise set risk_tags = array['CONFINED_SPACE', 'EXPLOSIVE_DUST'] where id = ?", enterprise);
        String row = "rows.find { it.id == '" + enterprise + "' }";
        form("ENTERPRISE_LEDGER_JC")
                .body(row + ".riskTags", equalTo("有限空间、粉尘涉爆"))
                .body(row + ".confirmedOn", equalTo("2024-12-20"))
                .body(row + ".enterpriseName", equalTo("丙食品"));
        itIs("2025-01-10T09:00:00+08:00");
        form("ENTERPRISE_LEDGER_JC?cutOff=2025-01-10").body(row + ".confirmedOn", equalTo(null));
    }

    private ValidatableResponse form(String query) {
        return as(townOffice())
                .get("/api/v1/campaigns/" + campaign + "/forms/" + query)
                .then()
                .statusCode(200);
    }

    private static String cell(String code) {
        return "cells.find { it.code == '" + code + "' }.value";
    }
}
