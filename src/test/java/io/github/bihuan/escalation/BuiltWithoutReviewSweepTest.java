package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("未批先建：逐户处罚，逐户诊断并整改（场景 D）")
class BuiltWithoutReviewSweepTest extends StandingTest {

    private static final String PENALTY = "BUILT_WITHOUT_REVIEW_PENALTY";
    private static final String DIAGNOSIS = "BUILT_WITHOUT_REVIEW_DIAGNOSIS";

    private final String enforcer = TestTokens.of("jiaocheng-enforcer", COUNTY, "COUNTY_ENFORCER");
    private UUID bureau;
    private UUID campaign;
    private UnreviewedSamples papers;
    private UUID second;
    private UUID reviewed;
    private UUID penalties;
    private UUID diagnoses;

    @BeforeEach
    void threeSmeltersOfTheCounty() {
        change("delete from design_diagnosis");
        change("delete from activity where kind = 'SAFETY_FACILITY_SURVEY'");
        bureau = HazardRows.anOrganisation("交城样例县应急局", "县应急", "EMERGENCY_BUREAU", "COUNTY", COUNTY);
        second = HazardRows.anEnterprise("炼铁样例有限公司", TOWN);
        reviewed = HazardRows.anEnterprise("铝业样例有限公司", TOWN);
        change(
                "update enterprise set risk_tags = '{METAL_SMELTING}' where id in (?, ?, ?)",
                enterprise,
                second,
                reviewed);
        itIs("2024-05-06T09:00:00+08:00");
        campaign = Campaigns.published(office, COUNTY);
        change("update campaign set start_on = '2024-04-30' where id = ?", campaign);
        papers = new UnreviewedSamples(office, campaign);
        penalties = papers.adopted(PENALTY, List.of(bureau));
        diagnoses = papers.adopted(DIAGNOSIS, List.of());
    }

    @Test
    @DisplayName("摸底两户未批先建：各有处罚和诊断两项，处罚 2/2，诊断 1/2，另一户次年1月1日逾期；审查过的、规定实施前建成的没有")
    void each_enterprise_built_without_review_owes_its_own() {
        onDays("2024-06-27", "2024-06-27");
        papers.instances(penalties).body("items", empty());
        papers.instances(diagnoses).body("items", empty());
        itIs("2024-06-28T09:00:00+08:00");
        papers.surveyed(enterprise, "二号转炉", "2019-06-30", "未完成").statusCode(201);
        papers.surveyed(second, "一号高炉", "2021-10-01", "未完成").statusCode(201);
        papers.surveyed(reviewed, "电解车间", "2020-05-01", "已完成").statusCode(201);
        papers.surveyed(reviewed, "老厂房", "2016-05-01", "未完成").statusCode(201);
        onDays("2024-06-28", "2024-06-28");
        papers.instances(diagnoses)
                .body("items.enterpriseId", containsInAnyOrder(enterprise.toString(), second.toString()))
                .body("items.dueOn", contains("2024-12-31", "2024-12-31"));
        papers.instances(penalties)
                .body("items.concernsEnterpriseId", containsInAnyOrder(enterprise.toString(), second.toString()))
                .body("items.organisationId", contains(bureau.toString(), bureau.toString()))
                .body("items.name", containsInAnyOrder("未批先建的行政处罚（冶炼样例有限公司）", "未批先建的行政处罚（炼铁样例有限公司）"));

        penalised(enterprise, "交应急罚〔2024〕31号", "2024-08-01").statusCode(201);
        penalised(second, "交应急罚〔2024〕32号", "2024-09-02").statusCode(201);
        String diagnosis = diagnosed(enterprise, "二号转炉", "2024-10-15", true);
        onDays("2024-10-15", "2024-10-15");
        papers.instances(diagnoses).body("items.standing", contains("OPEN", "OPEN"));
        rectified(enterprise, diagnosis, "2024-11-20");
        onDays("2024-11-20", "2024-11-20");
        onDays("2024-12-24", "2024-12-24");
        onDays("2024-12-30", "2025-01-01");

        papers.instances(penalties)
                .body("items.standing", contains("FULFILLED", "FULFILLED"))
                .body("items.fulfilledOn", containsInAnyOrder("2024-08-01", "2024-09-02"));
        papers.instances(diagnoses)
                .body(standing(enterprise), equalTo("FULFILLED"))
                .body(standing(second), equalTo("OVERDUE"));
        assertThat(points(of(diagnoses, second)))
                .containsExactly("2024-12-24 L0D-7 SENT", "2024-12-30 L0D-1 SENT", "2025-01-01 L1 SENT");
        assertThat(points(of(diagnoses, enterprise))).isEmpty();
        assertNothingMissing("2024-05-01", "2025-01-01");
        papers.survey()
                .body(cell("survey.unreviewed"), equalTo(2))
                .body(cell("survey.penalised"), equalTo(2))
                .body(cell("survey.diagnosed"), equalTo(1))
                .body("rows.find { it.item == '二号转炉' }.builtOn", equalTo("2019-06-30"));
    }

    @Test
    @DisplayName("两项结果都存得下、看得见：处罚按违法行为查，诊断在企业名下；企业只看到自己的诊断，看不到单位的处罚事项")
    void both_results_are_stored_and_seen_by_those_they_concern() {
        itIs("2024-06-28T09:00:00+08:00");
        papers.surveyed(enterprise, "二号转炉", "2019-06-30", "未完成").statusCode(201);
        onDays("2024-06-28", "2024-06-28");
        penalised(enterprise, "交应急罚〔2024〕41号", "2024-06-28").statusCode(201);
        String path = "/api/v1/enterprises/" + enterprise + "/design-diagnoses";
        String diagnosis = diagnosed(enterprise, "二号转炉", "2024-06-28", false);
        as(office)
                .get("/api/v1/penalties?violationKind=BUILT_WITHOUT_REVIEW&enterpriseId=" + enterprise)
                .then()
                .statusCode(200)
                .body("items.caseNumber", contains("交应急罚〔2024〕41号"))
                .body("items[0].violationKinds", contains("BUILT_WITHOUT_REVIEW"));
        as(office)
                .get("/api/v1/penalties?violationKind=ILLEGAL_HOT_WORK&enterpriseId=" + enterprise)
                .then()
                .body("items", empty());
        as(office)
                .get(path)
                .then()
                .body("items.designUnit", contains("样例冶金设计院"))
                .body("items.completedOn", contains("2024-06-28"));
        as(theirs(second)).get(path + "/" + diagnosis).then().statusCode(404);
        as(theirs(second))
                .body(papers.aDiagnosis("二号转炉", "2024-06-28", false))
                .post(path)
                .then()
                .statusCode(404);
        as(theirs(enterprise))
                .get("/api/v1/duty-instances")
                .then()
                .statusCode(200)
                .body("items.originId", contains(diagnoses.toString()));
        as(office)
                .get("/api/v1/duty-instances?concernsEnterpriseId=" + enterprise)
                .then()
                .body("items.originId", contains(penalties.toString()));
        as(theirs(enterprise))
                .header("If-Match", "\"1\"")
                .body(Map.of("rectifiedOn", "2024-06-28", "rectification", "已增设隔离设施"))
                .post(path + "/" + diagnosis + "/rectifications")
                .then()
                .statusCode(409)
                .body("code", equalTo("diagnosis-already-completed"));
    }

    @Test
    @DisplayName("两个项目须都诊断；摸底更正即取消，再申明又恢复；处罚撤销即恢复待办")
    void what_no_longer_holds_is_taken_back() {
        itIs("2024-06-28T09:00:00+08:00");
        papers.surveyed(enterprise, "二号转炉", "2019-06-30", "未完成").statusCode(201);
        papers.surveyed(enterprise, "三号转炉", "2022-06-30", "未完成").statusCode(201);
        String mistaken = papers.surveyed(second, "一号高炉", "2021-10-01", "未完成")
                .statusCode(201)
                .extract()
                .path("id");
        String penalty = penalised(enterprise, "交应急罚〔2024〕51号", "2024-06-28")
                .statusCode(201)
                .extract()
                .path("id");
        diagnosed(enterprise, "二号转炉", "2024-06-28", false);
        onDays("2024-06-28", "2024-06-28");
        papers.instances(diagnoses).body(standing(enterprise), equalTo("OPEN"));
        as(office)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "登记错了企业"))
                .post("/api/v1/activities/" + mistaken + "/withdrawals")
                .then()
                .statusCode(201);
        as(enforcer)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "复议撤销", "revokedOn", "2024-06-28"))
                .post("/api/v1/penalties/" + penalty + "/revocations")
                .then()
                .statusCode(201);
        diagnosed(enterprise, "三号转炉", "2024-06-28", false);
        onDays("2024-06-29", "2024-06-29");
        papers.instances(diagnoses)
                .body(standing(enterprise), equalTo("FULFILLED"))
                .body(standing(second), equalTo("CANCELLED"))
                .body("items.cancelReason", containsInAnyOrder(nullValue(), equalTo("摸底情况已更正，不属于未批先建")));
        papers.instances(penalties).body("items.standing", containsInAnyOrder("OPEN", "CANCELLED"));
        itIs("2024-07-01T09:00:00+08:00");
        papers.surveyed(second, "一号高炉", "2021-10-01", "未完成").statusCode(201);
        onDays("2024-07-01", "2024-07-01");
        papers.instances(diagnoses).body(standing(second), equalTo("OPEN"));
        onDays("2024-12-24", "2024-12-24");
        assertThat(points(of(diagnoses, second))).containsExactly("2024-12-24 L0D-7 SENT");
        assertNothingMissing("2024-05-01", "2024-12-24");
    }

    @Test
    @DisplayName("说不清的退回：手续情况只有三种说法，建成的要说设计审查；凭证不在事项上另填；没有事由的不以处罚为凭证")
    void what_would_let_somebody_slip_through_is_refused() {
        itIs("2024-06-28T09:00:00+08:00");
        papers.surveyed(enterprise, "二号转炉", "2019-06-30", "没做")
                .statusCode(422)
                .body("code", equalTo("activity-incomplete"));
        papers.surveyed(enterprise, "二号转炉", "去年", "未完成").statusCode(422);
        papers.surveyed(enterprise, "二号转炉", "2024-07-30", "未完成").statusCode(422);
        papers.surveyed(enterprise, "二号转炉", "2019-06-30", "未完成").statusCode(201);
        onDays("2024-06-28", "2024-06-28");
        as(theirs(enterprise))
                .header("If-Match", "\"1\"")
                .body(Map.of("occurredOn", "2024-06-28", "description", "已诊断"))
                .post("/api/v1/duty-instances/" + of(diagnoses, enterprise) + "/evidence")
                .then()
                .statusCode(422)
                .body("code", equalTo("evidence-by-document"));
        Map<String, Object> duty = papers.template(PENALTY);
        duty.put("organisationIds", List.of(bureau));
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("evidenceKind", "RECORD"), Map.of("obligor", "ENTERPRISE", "organisationIds", List.of()))) {
            Map<String, Object> body = new HashMap<>(duty);
            body.putAll(wrong);
            as(office)
                    .body(body)
                    .post("/api/v1/duties")
                    .then()
                    .statusCode(422)
                    .body("violations.field", contains("ground"));
        }
        duty.remove("ground");
        as(office)
                .body(duty)
                .post("/api/v1/duties")
                .then()
                .statusCode(422)
                .body("violations.field", contains("evidenceKind"));
        Map<String, Object> penalty = papers.aPenalty(enterprise, "交应急罚〔2024〕61号", "2024-06-28");
        penalty.put("violationKinds", List.of("NO_SUCH_KIND"));
        as(enforcer)
                .body(penalty)
                .post("/api/v1/penalties")
                .then()
                .statusCode(422)
                .body("violations.field", contains("violationKinds"));
    }

    private ValidatableResponse penalised(UUID whose, String caseNumber, String on) {
        itIs(on + "T15:00:00+08:00");
        return as(enforcer)
                .body(papers.aPenalty(whose, caseNumber, on))
                .post("/api/v1/penalties")
                .then();
    }

    private String diagnosed(UUID whose, String item, String on, boolean rectify) {
        itIs(on + "T15:00:00+08:00");
        return as(theirs(whose))
                .body(papers.aDiagnosis(item, on, rectify))
                .post("/api/v1/enterprises/" + whose + "/design-diagnoses")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void rectified(UUID whose, String diagnosis, String on) {
        itIs(on + "T15:00:00+08:00");
        as(theirs(whose))
                .header("If-Match", "\"1\"")
                .body(Map.of("rectifiedOn", on, "rectification", "已增设隔离设施"))
                .post("/api/v1/enterprises/" + whose + "/design-diagnoses/" + diagnosis + "/rectifications")
                .then()
                .statusCode(201)
                .body("completedOn", equalTo(on));
    }

    private static String standing(UUID enterprise) {
        return "items.find { it.enterpriseId == '" + enterprise + "' }.standing";
    }

    private static UUID of(UUID duty, UUID enterprise) {
        return (UUID) rows("select id from duty_instance where duty_id = ? and enterprise_id = ?", duty, enterprise)
                .get(0)
                .get(0);
    }

    private static String theirs(UUID enterprise) {
        return TestTokens.ofEnterprise("p-" + enterprise, TOWN, enterprise, "ENTERPRISE_PRINCIPAL");
    }

    private static String cell(String code) {
        return "cells.find { it.code == '" + code + "' }.value";
    }
}
