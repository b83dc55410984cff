package io.github.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.HazardSamples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("执法措施和行政处罚")
class EnforcementApiTest extends ApiTest {

    private static final String MEASURES = "/api/v1/measures";
    private static final String PENALTIES = "/api/v1/penalties";

    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        enterprise = HazardSamples.anEnterprise();
    }

    @Test
    @DisplayName("责令限期整改：计入隐患所属行动的统计，并写入日志")
    void a_measure_counts_in_the_campaigns_of_its_hazards() {
        UUID campaign = Campaigns.published(townOffice(), MAFANG);
        Map<String, Object> hazard = HazardSamples.selfFound(enterprise);
        hazard.put("campaignIds", List.of(campaign));
        UUID hazardId = HazardSamples.recorded(townOffice(), hazard);
        Map<String, Object> body = aMeasure("RECTIFICATION_ORDER");
        body.put("hazardIds", List.of(hazardId));
        body.put("dueOn", "2024-12-24");
        String id = take(body)
                .statusCode(201)
                .body("kindLabel", equalTo("责令限期整改"))
                .body("campaignIds", contains(campaign.toString()))
                .extract()
                .path("id");
        assertThat(rows("select kind, campaign_id, category, town_code from fact where subject_id = ?::uuid", id))
                .containsExactly(List.of("MEASURE_TAKEN", campaign, "RECTIFICATION_ORDER", MAFANG));
        assertThat(rows("select action from audit_event where subject_id = ?::uuid", id))
                .containsExactly(List.of("MEASURE_TAKEN"));
        as(countyOffice()).get(MEASURES + "?hazardId=" + hazardId).then().body("items.id", contains(id));
    }

    @Test
    @DisplayName("停产停业：隐患未验收不得恢复，解除须带版本，不能解除两次")
    void production_resumes_after_review() {
        UUID hazard = HazardSamples.recorded(
                townOffice(), HazardSamples.majorFoundByTown(enterprise, HazardSamples.anOfficial()));
        Map<String, Object> body = aMeasure("SUSPENSION");
        body.put("partial", true);
        body.put("hazardIds", List.of(hazard));
        String bound = take(body).statusCode(201).extract().path("id");
        lift(bound, "1").statusCode(422).body("code", equalTo("suspension-hazard-open"));
        body.remove("hazardIds");
        String id = take(body).statusCode(201).extract().path("id");
        as(townOffice())
                .body(lifting())
                .post(MEASURES + "/" + id + "/lifting")
                .then()
                .statusCode(428);
        lift(id, "9").statusCode(412);
        lift(id, "1").statusCode(201).body("liftedOn", equalTo("2024-12-17"));
        lift(id, "2").statusCode(409).body("code", equalTo("measure-already-lifted"));
        assertThat(rows("select kind from fact where subject_id = ?::uuid order by seq", id))
                .containsExactly(List.of("MEASURE_TAKEN"), List.of("MEASURE_LIFTED"));
    }

    @Test
    @DisplayName("企业自查、已报告、正在整改的重大事故隐患不予处罚，说明理由的除外；处罚不改变隐患状态")
    void a_self_found_major_hazard_is_exempt() {
        UUID hazard = aSelfFoundMajorHazardUnderRectification();
        Map<String, Object> body = aPenalty("ENTERPRISE");
        body.put("hazardIds", List.of(hazard));
        decide(body).statusCode(422).body("code", equalTo("self-found-hazard-exempt"));
        body.put("overrideReason", "太短");
        decide(body).statusCode(422).body("code", equalTo("self-found-hazard-exempt"));
        body.put("overrideReason", "整改弄虚作假，经集体讨论决定予以处罚");
        decide(body).statusCode(201);
        assertThat(rows("select status from hazard where id = ?", hazard)).containsExactly(List.of("RECTIFYING"));
    }

    @Test
    @DisplayName("依规不予处罚的决定：只对符合条件的隐患，只有一次；印在重大事故隐患台账上")
    void a_waiver_is_recorded_once_and_printed_in_the_ledger() {
        UUID campaign = Campaigns.published(townOffice(), MAFANG);
        UUID hazard = aSelfFoundMajorHazardUnderRectification(List.of(campaign));
        Map<String, Object> body = Map.of(
                "hazardId", hazard, "decidedOn", "2024-12-17", "authority", "方山县应急管理局", "basis", "马政发〔2024〕27号四（一）");
        as(countyEnforcer())
                .body(body)
                .post("/api/v1/penalty-waivers")
                .then()
                .statusCode(201)
                .body("hazardId", equalTo(hazard.toString()));
        as(countyEnforcer())
                .body(body)
                .post("/api/v1/penalty-waivers")
                .then()
                .statusCode(409)
                .body("code", equalTo("waiver-already-recorded"));
        as(townOffice())
                .get("/api/v1/ledgers/major-hazards?campaignId=" + campaign)
                .then()
                .statusCode(200)
                .body("rows.penalties", contains("企业自查，依规不予处罚"));
        Map<String, Object> other = new HashMap<>(body);
        other.put("hazardId", HazardSamples.recorded(principalOf(enterprise), HazardSamples.selfFound(enterprise)));
        as(countyEnforcer())
                .body(other)
                .post("/api/v1/penalty-waivers")
                .then()
                .statusCode(422)
                .body("code", equalTo("waiver-not-allowed"));
    }

    @Test
    @DisplayName("一案双罚：同一案件既处罚企业又处罚主要负责人，按对象和金额计入统计")
    void dual_penalty() {
        Map<String, Object> body = aPenalty("ENTERPRISE");
        String first = decide(body)
                .statusCode(201)
                .body("dualPenalty", equalTo(false))
                .extract()
                .path("id");
        decide(body).statusCode(409).body("code", equalTo("penalty-already-recorded"));
        body.put("subject", "PRINCIPAL");
        decide(body).statusCode(422).body("code", equalTo("penalty-person-name"));
        body.put("personName", "张三");
        body.put("amountYuan", 20000);
        String second = decide(body)
                .statusCode(201)
                .body("dualPenalty", equalTo(true))
                .extract()
                .path("id");
        as(townOffice()).get(PENALTIES + "/" + first).then().body("dualPenalty", equalTo(true));
        assertThat(rows(
                        "select category, amount_yuan, detail->>'personName' from fact where subject_id = ?::uuid",
                        second))
                .containsExactly(List.of("PRINCIPAL", new BigDecimal("20000.00"), "张三"));
    }

    @Test
    @DisplayName("2025年3月20日的处罚应在3月31日前公开，并说明算法")
    void publication_is_due_in_seven_working_days() {
        itIs("2025-03-20T09:00:00+08:00");
        Map<String, Object> body = aPenalty("ENTERPRISE");
        body.put("decidedOn", "2025-03-20");
        decide(body)
                .statusCode(201)
                .body("publicationDueOn", equalTo("2025-03-31"))
                .body("publicationExplanation.provisional", equalTo(false));
    }

    @Test
    @DisplayName("撤销的处罚不再计入统计，也不再构成一案双罚")
    void a_revoked_penalty_counts_no_more() {
        Map<String, Object> body = aPenalty("ENTERPRISE");
        String id = decide(body).statusCode(201).extract().path("id");
        revoke(id, "5").statusCode(412);
        revoke(id, "1").statusCode(201).body("revokedOn", equalTo("2024-12-17"));
        revoke(id, "2").statusCode(409).body("code", equalTo("penalty-already-revoked"));
        assertThat(rows("select count(*) from fact where subject_id = ?::uuid and voids is not null", id))
                .containsExactly(List.of(1L));
        decide(body).statusCode(201).body("dualPenalty", equalTo(false));
    }

    @Test
    @DisplayName("外镇不可见，隐患须属于该企业，巡查员不得登记处罚，企业只见自己的")
    void scope_and_roles() {
        String id = decide(aPenalty("ENTERPRISE")).statusCode(201).extract().path("id");
        as(neighbourOffice()).get(PENALTIES + "/" + id).then().statusCode(404);
        as(neighbourOffice()).get(PENALTIES).then().body("items.id", not(hasItem(id)));
        as(neighbourOffice()).body(aMeasure("BAN")).post(MEASURES).then().statusCode(422);
        as(townInspector()).body(aPenalty("ENTERPRISE")).post(PENALTIES).then().statusCode(403);
        as(principalOf(enterprise)).get(PENALTIES).then().statusCode(200).body("items.id", contains(id));
        UUID foreign = HazardSamples.recorded(townOffice(), HazardSamples.selfFound(HazardSamples.anEnterprise()));
        Map<String, Object> body = aMeasure("RECTIFICATION_ORDER");
        body.put("hazardIds", List.of(foreign));
        take(body).statusCode(422).body("code", equalTo("hazard-of-other-enterprise"));
    }

    @Test
    @DisplayName("金额不能为负、最多两位小数，决定日期不得在将来")
    void wrong_values_are_refused() {
        Map<String, Object> body = aPenalty("ENTERPRISE");
        body.put("amountYuan", -1);
        decide(body).statusCode(400).body("violations.field", contains("amountYuan"));
        body.put("amountYuan", 1.005);
        decide(body).statusCode(400);
        body.put("amountYuan", 0);
        body.put("decidedOn", "2024-12-18");
        decide(body).statusCode(422).body("code", equalTo("enforcement-date-in-future"));
        Map<String, Object> measure = aMeasure("BAN");
        measure.put("partial", true);
        take(measure).statusCode(422).body("code", equalTo("partial-suspension-only"));
    }

    private UUID aSelfFoundMajorHazardUnderRectification() {
        return aSelfFoundMajorHazardUnderRectification(List.of());
    }

    private UUID aSelfFoundMajorHazardUnderRectification(List<UUID> campaigns) {
        Map<String, Object> body = HazardSamples.selfFound(enterprise);
        body.put("campaignIds", campaigns);
        body.put("level", "MAJOR");
        body.put("catalogItems", List.of("4-6"));
        String principal = principalOf(enterprise);
        UUID hazard = HazardSamples.recorded(principal, body);
        HazardSamples.signed(
                principal, hazard, "authority-reports", Map.of("content", "煤气报警缺失", "recipient", "TOWNSHIP"));
        Map<String, Object> plan = new HashMap<>(HazardSamples.aPlan("2025-01-31"));
        plan.put("treatmentItems", treatment());
        HazardSamples.signed(principal, hazard, "rectification-plans", plan);
        return hazard;
    }

    private Map<String, Object> aMeasure(String kind) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("enterpriseId", enterprise);
        body.put("decidedOn", "2024-12-17");
        body.put("authority", "方山县应急管理局");
        body.put("documentNumber", "（方）应急责改〔2024〕" + serial() + "号");
        return body;
    }

    private Map<String, Object> aPenalty(String subject) {
        Map<String, Object> body = new HashMap<>();
        body.put("caseNumber", "方应急罚〔2024〕" + serial() + "号");
        body.put("subject", subject);
        body.put("enterpriseId", enterprise);
        body.put("amountYuan", new BigDecimal("30000.00"));
        body.put("decidedOn", "2024-12-17");
        body.put("authority", "方山县应急管理局");
        body.put("basis", "《安全生产法》第一百零二条");
        return body;
    }

    private static ValidatableResponse take(Map<String, Object> body) {
        return as(townOffice()).body(body).post(MEASURES).then();
    }

    private static ValidatableResponse decide(Map<String, Object> body) {
        return as(townOffice()).body(body).post(PENALTIES).then();
    }

    private static Map<String, Object> lifting() {
        return Map.of("liftedOn", "2024-12-17", "reviewOpinion", "经复查，同意恢复生产");
    }

    private static ValidatableResponse lift(String id, String version) {
        return as(townOffice())
                .header("If-Match", "\"" + version + "\"")
                .body(lifting())
                .post(MEASURES + "/" + id + "/lifting")
                .then();
    }

    private static ValidatableResponse revoke(String id, String version) {
        return as(townOffice())
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "登记有误", "revokedOn", "2024-12-17"))
                .post(PENALTIES + "/" + id + "/revocations")
                .then();
    }

    private static Map<String, String> treatment() {
        return Map.of(
                "GOALS", "消除隐患",
                "METHODS", "加装固定式报警装置",
                "FUNDS_AND_MATERIALS", "已落实",
                "ORGANISATION_AND_STAFF", "设备科",
                "TIME_AND_REQUIREMENTS", "按期完成",
                "SAFETY_AND_EMERGENCY", "专人监护");
    }
}
