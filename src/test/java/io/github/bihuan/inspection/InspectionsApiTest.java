package io.github.bihuan.inspection;

import static io.github.bihuan.fixtures.InspectionSamples.PATH;
import static io.github.bihuan.fixtures.InspectionSamples.created;
import static io.github.bihuan.fixtures.InspectionSamples.document;
import static io.github.bihuan.fixtures.InspectionSamples.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.EnterpriseSamples;
import io.github.bihuan.fixtures.InspectionSamples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("检查")
class InspectionsApiTest extends ApiTest {

    private static final Map<String, Object> CONCLUSION = Map.of("concludedOn", "2024-12-19", "opinion", "问题已告知企业");

    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        itIs("2024-12-19T18:00:00+08:00");
        enterprise = EnterpriseSamples.registered(EnterpriseSamples.aRollingMill());
    }

    @Test
    @DisplayName("镇级检查：登记并签字后办结，按检查日期计入统计并写入日志")
    void a_town_visit_is_recorded_signed_and_concluded() {
        UUID campaign = Campaigns.published(townOffice(), MAFANG);
        Map<String, Object> body = aVisit();
        body.put("campaignIds", List.of(campaign));
        String id = created(townOffice(), body);
        document(townOffice(), id, "1", "conclusion", CONCLUSION)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("status", equalTo("CONCLUDED"))
                .body("conclusionOpinion", equalTo("问题已告知企业"))
                .body("organiserLevel", equalTo("TOWNSHIP"))
                .body("code", startsWith("JC-141128101-2024-"))
                .body("backFilled", equalTo(false));
        assertThat(rows(
                        "select kind, campaign_id, town_code, organiser_level, category, occurred_on::text"
                                + " from fact where subject_id = ?::uuid",
                        id))
                .containsExactly(
                        List.of("INSPECTION_CONCLUDED", campaign, MAFANG, "TOWNSHIP", "ROUTINE", "2024-12-19"));
        assertThat(rows("select action from audit_event where subject_id = ?::uuid order by seq", id))
                .containsExactly(List.of("INSPECTION_OPENED"), List.of("INSPECTION_CONCLUSION"));
    }

    @Test
    @DisplayName("没有签字不得办结，拒签须记录理由，签字后不得再改")
    void signatures_are_needed() {
        Map<String, Object> body = aVisit();
        body.remove("signatures");
        String id = created(townOffice(), body);
        document(townOffice(), id, "1", "conclusion", CONCLUSION)
                .statusCode(422)
                .body("code", equalTo("signature-missing"));
        sign(id, "1", Map.of("name", "赵六", "role", "INSPECTED_UNIT", "refused", true))
                .statusCode(422)
                .body("code", equalTo("signature-invalid"));
        sign(id, "1", Map.of("name", "张三", "role", "INSPECTOR"))
                .statusCode(201)
                .body("status", equalTo("FINDINGS_RECORDED"));
        document(townOffice(), id, "2", "conclusion", CONCLUSION)
                .statusCode(422)
                .body("code", equalTo("signature-missing"));
        sign(id, "2", Map.of("name", "赵六", "role", "INSPECTED_UNIT", "refused", true, "refusalReason", "不认可结论"))
                .statusCode(201)
                .body("status", equalTo("SIGNED"));
        patch(id, "3", Map.of("content", "补充")).statusCode(409).body("code", equalTo("inspection-immutable"));
    }

    @Test
    @DisplayName("计划、开始、记录、签字、办结，一步不能跳")
    void a_planned_inspection_goes_its_way() {
        String id = created(
                townOffice(),
                Map.of(
                        "enterpriseId",
                        enterprise,
                        "kind",
                        "SPOT_CHECK",
                        "mode",
                        "UNANNOUNCED",
                        "plannedOn",
                        "2024-12-19",
                        "inspectors",
                        List.of(Map.of("name", "张三"))));
        document(townOffice(), id, "1", "conclusion", CONCLUSION)
                .statusCode(409)
                .body("code", equalTo("illegal-inspection-transition"));
        patch(id, "1", Map.of("startedAt", "2024-12-19T09:00:00+08:00"))
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"))
                .body("inspectedOn", equalTo("2024-12-19"));
        patch(id, "2", Map.of("endedAt", "2024-12-19T11:00:00+08:00", "content", "有限空间作业", "problems", "未设警示标志"))
                .statusCode(200)
                .body("status", equalTo("FINDINGS_RECORDED"))
                .body("inspectors.name", contains("张三"));
        document(townOffice(), id, "3", "signatures", signed()).statusCode(201).body("status", equalTo("SIGNED"));
        document(townOffice(), id, "4", "conclusion", CONCLUSION).statusCode(201);
        document(townOffice(), id, "5", "conclusion", CONCLUSION).statusCode(409);
    }

    @Test
    @DisplayName("计划可以取消，办结后不能取消")
    void a_plan_can_be_cancelled() {
        String id =
                created(townOffice(), Map.of("enterpriseId", enterprise, "kind", "ROUTINE", "plannedOn", "2024-12-25"));
        document(townOffice(), id, "1", "cancellation", Map.of("reason", "企业停产"))
                .statusCode(201)
                .body("status", equalTo("CANCELLED"));
        document(townOffice(), id, "2", "cancellation", Map.of("reason", "企业停产"))
                .statusCode(409);
        patch(id, "2", Map.of("plannedOn", "2024-12-26")).statusCode(409);
    }

    @Test
    @DisplayName("县级执法检查须两名持证人员")
    void a_county_inspection_needs_certificates() {
        Map<String, Object> body = aVisit();
        body.put("content", "特种作业");
        body.put("inspectors", List.of(Map.of("name", "张三", "certificateNumber", "晋执法0001"), Map.of("name", "李四")));
        String id = created(countyEnforcer(), body);
        document(countyEnforcer(), id, "1", "conclusion", CONCLUSION)
                .statusCode(422)
                .body("code", equalTo("certificate-missing"));
    }

    @Test
    @DisplayName("年度监管工作的检查逢查必考、逢查必检")
    void an_annual_programme_demands_the_exam() {
        Map<String, Object> request = Campaigns.request(MAFANG);
        request.put("programmeType", "ANNUAL_PROGRAMME");
        UUID campaign = Campaigns.published(townOffice(), request);
        Map<String, Object> body = aVisit();
        body.put("campaignIds", List.of(campaign));
        String id = created(townOffice(), body);
        document(townOffice(), id, "1", "conclusion", CONCLUSION)
                .statusCode(422)
                .body("code", equalTo("principal-exam-missing"));
        body.put("principalExam", Map.of("taken", true, "passed", true));
        body.put("majorHazardChecked", true);
        document(townOffice(), created(townOffice(), body), "1", "conclusion", CONCLUSION)
                .statusCode(201);
    }

    @Test
    @DisplayName("缺少或过时的 If-Match 被拒绝，同一幂等键只登记一次")
    void versions_and_idempotency() {
        String key = "inspection-" + serial();
        Map<String, Object> body = aVisit();
        String id = as(townOffice())
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(townOffice())
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        as(townOffice())
                .body(CONCLUSION)
                .post(PATH + "/" + id + "/conclusion")
                .then()
                .statusCode(428);
        document(townOffice(), id, "7", "conclusion", CONCLUSION)
                .statusCode(412)
                .body("code", equalTo("stale-version"));
    }

    @Test
    @DisplayName("迟录的检查标为补录，将来的日期被拒绝，未知字段被拒绝")
    void late_and_wrong_entries() {
        Map<String, Object> body = aVisit();
        body.put("inspectedOn", "2024-12-17");
        as(townOffice()).body(body).post(PATH).then().statusCode(201).body("backFilled", equalTo(true));
        body.put("inspectedOn", "2024-12-20");
        as(townOffice()).body(body).post(PATH).then().statusCode(422).body("code", equalTo("inspection-dates"));
        body.put("inspectedAt", "2024-12-19");
        as(townOffice()).body(body).post(PATH).then().statusCode(400).body("code", equalTo("unknown-property"));
        as(townOffice())
                .body(Map.of("enterpriseId", enterprise))
                .post(PATH)
                .then()
                .statusCode(400);
    }

    private Map<String, Object> aVisit() {
        return InspectionSamples.aVisit(enterprise);
    }

    private static ValidatableResponse sign(String id, String version, Map<String, Object> signature) {
        return document(townOffice(), id, version, "signatures", Map.of("signatures", List.of(signature)));
    }

    private static ValidatableResponse patch(String id, String version, Map<String, Object> body) {
        return as(townOffice())
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(PATH + "/" + id)
                .then();
    }
}
