package io.github.bihuan.enterprise;

import static io.github.bihuan.fixtures.EnterpriseSamples.aRollingMill;
import static io.github.bihuan.fixtures.EnterpriseSamples.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
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
class EnterpriseDocumentsApiTest extends ApiTest {

    private UUID campaign;
    private UUID enterprise;

    @BeforeEach
    void anEnterpriseAndACampaign() {
        itIs("2024-12-20T09:00:00+08:00");
        campaign = aCampaign(MAFANG);
        enterprise = registered(aRollingMill());
    }

    @Test
    @DisplayName("企业报送自查方案，事实带有发生日期和登记时间")
    void a_filed_plan_is_a_fact_with_two_dates() {
        String id = post(principalOf(enterprise), "self-inspection-plans", aPlan("2024-12-18", "张三"))
                .statusCode(201)
                .body("edition", equalTo(1))
                .body("ledByPrincipal", equalTo(true))
                .extract()
                .path("id");
        assertThat(rows(
                        "select kind, subject_type, enterprise_id, campaign_id, region_code, organiser_level,"
                                + " occurred_on::text, (recorded_at at time zone 'Asia/Shanghai')::text"
                                + " from fact where subject_id = ?",
                        UUID.fromString(id)))
                .containsExactly(List.of(
                        "SELF_INSPECTION_PLAN_FILED",
                        "SELF_INSPECTION_PLAN",
                        enterprise,
                        campaign,
                        MAFANG,
                        "ENTERPRISE",
                        "2024-12-18",
                        "2024-12-20 09:00:00"));
        assertThat(rows("select action from audit_event where subject_id = ?", UUID.fromString(id)))
                .containsExactly(List.of("SELF_INSPECTION_PLAN"));
        as(townOffice())
                .get(path("self-inspection-plans/" + id))
                .then()
                .statusCode(200)
                .body("filedOn", equalTo("2024-12-18"));
    }

    @Test
    @DisplayName("同一行动中再次报送方案即为新版本，旧版本保留")
    void a_second_plan_replaces_the_first() {
        post(townOffice(), "self-inspection-plans", aPlan("2024-12-18", "张三")).statusCode(201);
        itIs("2024-12-20T10:00:00+08:00");
        post(townOffice(), "self-inspection-plans", aPlan("2024-12-19", "李四"))
                .statusCode(201)
                .body("edition", equalTo(2))
                .body("ledByPrincipal", equalTo(false));
        as(townOffice())
                .get(path("self-inspection-plans"))
                .then()
                .body("items.edition", contains(2, 1))
                .body("items[0].replacedAt", nullValue())
                .body("items[1].replacedAt", notNullValue());
        as(townOffice()).get(path("self-inspection-reports")).then().body("items", hasSize(0));
    }

    @Test
    @DisplayName("自查报告另行登记")
    void a_report_is_a_fact_of_its_own() {
        String id = post(townOffice(), "self-inspection-reports", aPlan("2024-12-20", "张三"))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(factsAbout(id)).containsExactly(List.of("SELF_INSPECTION_REPORT_FILED", "2024-12-20"));
    }

    @Test
    @DisplayName("未来的日期、不存在的行动和别处的行动被拒绝，什么也不写")
    void impossible_plans_are_refused() {
        refused("self-inspection-plans", aPlan("2024-12-21", "张三"), 422, "date-in-future", "filedOn");
        var unknown = aPlan("2024-12-18", "张三");
        unknown.put("campaignId", UUID.randomUUID());
        refused("self-inspection-plans", unknown, 422, "unknown-reference", "campaignId");
        var elsewhere = aPlan("2024-12-18", "张三");
        elsewhere.put("campaignId", aCampaign(JICUI));
        refused("self-inspection-plans", elsewhere, 422, "unknown-reference", "campaignId");
        var extra = aPlan("2024-12-18", "张三");
        extra.put("colour", "red");
        refused("self-inspection-plans", extra, 400, "unknown-property", "colour");
        assertThat(rows("select 1 from fact where enterprise_id = ?", enterprise))
                .isEmpty();
        assertThat(rows("select 1 from self_inspection_filing where enterprise_id = ?", enterprise))
                .isEmpty();
    }

    @Test
    @DisplayName("他人的企业不存在，检查人员不能代为报送")
    void strangers_cannot_file() {
        post(neighbourOffice(), "self-inspection-plans", aPlan("2024-12-18", "张三"))
                .statusCode(404);
        post(principalOf(UUID.randomUUID()), "self-inspection-plans", aPlan("2024-12-18", "张三"))
                .statusCode(404);
        post(townInspector(), "self-inspection-plans", aPlan("2024-12-18", "张三"))
                .statusCode(403);
        as(neighbourOffice()).get(path("self-inspection-plans")).then().statusCode(404);
    }

    @Test
    @DisplayName("同一幂等键只报送一次，内容不同的被拒绝")
    void a_repeated_key_files_once() {
        var plan = aPlan("2024-12-18", "张三");
        String key = "plan-" + UUID.randomUUID();
        String first = keyed(key, plan).statusCode(201).extract().path("id");
        keyed(key, plan).statusCode(201).body("id", equalTo(first));
        plan.put("leader", "李四");
        keyed(key, plan).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(rows("select count(*) from fact where enterprise_id = ?", enterprise))
                .containsExactly(List.of(1L));
    }

    @Test
    @DisplayName("标杆企业在一次行动中只确定一次")
    void a_benchmark_is_designated_once() {
        var body = Map.<String, Object>of("campaignId", campaign, "designatedOn", "2024-12-20", "reason", "安全管理基础好");
        String id = post(townOffice(), "benchmark-designations", body)
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(factsAbout(id)).containsExactly(List.of("BENCHMARK_DESIGNATED", "2024-12-20"));
        post(townOffice(), "benchmark-designations", body)
                .statusCode(409)
                .body("code", equalTo("duplicate-benchmark-designation"));
        post(principalOf(enterprise), "benchmark-designations", body).statusCode(403);
        as(principalOf(enterprise)).get(path("benchmark-designations")).then().body("items.id", contains(id));
    }

    @Test
    @DisplayName("结对帮扶计入被帮扶企业，双方都能看到")
    void a_pairing_counts_for_the_assisted_enterprise() {
        UUID assisted = registered(aRollingMill());
        String id = post(townOffice(), "assistance-pairings", aPairing(assisted))
                .statusCode(201)
                .body("assistedEnterpriseId", equalTo(assisted.toString()))
                .extract()
                .path("id");
        assertThat(rows(
                        "select kind, enterprise_id, detail ->> 'helperEnterpriseId', detail ->> 'assistedEnterpriseId',"
                                + " occurred_on::text from fact where subject_id = ?",
                        UUID.fromString(id)))
                .containsExactly(
                        List.of("PAIRING_BEGUN", assisted, enterprise.toString(), assisted.toString(), "2024-12-20"));
        for (UUID side : List.of(enterprise, assisted)) {
            as(principalOf(side))
                    .get("/api/v1/enterprises/" + side + "/assistance-pairings")
                    .then()
                    .body("items.id", contains(id));
        }
        post(townOffice(), "assistance-pairings", aPairing(assisted))
                .statusCode(409)
                .body("code", equalTo("duplicate-pairing"));
    }

    @Test
    @DisplayName("不能与自身结对，也不能与不存在的企业结对")
    void a_pairing_needs_two_known_enterprises() {
        refused("assistance-pairings", aPairing(enterprise), 422, "related-to-itself", "assistedEnterpriseId");
        refused("assistance-pairings", aPairing(UUID.randomUUID()), 422, "unknown-reference", "assistedEnterpriseId");
    }

    @Test
    @DisplayName("结对帮扶结束一次，须带 If-Match")
    void a_pairing_ends_once() {
        UUID assisted = registered(aRollingMill());
        String id = post(townOffice(), "assistance-pairings", aPairing(assisted))
                .statusCode(201)
                .extract()
                .path("id");
        String endings = "assistance-pairings/" + id + "/endings";
        itIs("2025-03-28T09:00:00+08:00");
        post(townOffice(), endings, anEnding("2025-03-28")).statusCode(428);
        end(endings, "\"0\"", anEnding("2024-12-19")).statusCode(422).body("code", equalTo("dates-out-of-order"));
        end(endings, "\"0\"", anEnding("2025-03-28"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("endedOn", equalTo("2025-03-28"));
        end(endings, "\"0\"", anEnding("2025-03-28")).statusCode(412);
        end(endings, "\"1\"", anEnding("2025-03-28")).statusCode(409).body("code", equalTo("pairing-already-ended"));
        assertThat(factsAbout(id))
                .containsExactly(List.of("PAIRING_BEGUN", "2024-12-20"), List.of("PAIRING_ENDED", "2025-03-28"));
        post(townOffice(), "assistance-pairings", aPairing(assisted)).statusCode(201);
    }

    private Map<String, Object> aPlan(String filedOn, String leader) {
        return new HashMap<>(Map.of(
                "campaignId", campaign, "filedOn", filedOn, "leader", leader, "mode", "SELF", "summary", "逐项自查"));
    }

    private Map<String, Object> aPairing(UUID assisted) {
        return Map.of(
                "campaignId",
                campaign,
                "assistedEnterpriseId",
                assisted,
                "startedOn",
                "2024-12-20",
                "form",
                "ENTERPRISE_VISIT",
                "plan",
                "每周入企一次");
    }

    private static Map<String, Object> anEnding(String day) {
        return Map.of("endedOn", day, "reason", "帮扶任务完成");
    }

    private void refused(String document, Map<String, Object> body, int status, String code, String field) {
        post(townOffice(), document, body)
                .statusCode(status)
                .body("code", equalTo(code))
                .body("violations[0].field", equalTo(field));
    }

    private ValidatableResponse post(String token, String document, Map<String, Object> body) {
        return as(token).body(body).post(path(document)).then();
    }

    private ValidatableResponse keyed(String key, Map<String, Object> body) {
        return as(townOffice())
                .header("Idempotency-Key", key)
                .body(body)
                .post(path("self-inspection-plans"))
                .then();
    }

    private ValidatableResponse end(String endings, String ifMatch, Map<String, Object> body) {
        return as(townOffice())
                .header("If-Match", ifMatch)
                .body(body)
                .post(path(endings))
                .then();
    }

    private String path(String document) {
        return "/api/v1/enterprises/" + enterprise + "/" + document;
    }

    private static List<List<Object>> factsAbout(String subject) {
        return rows(
                "select kind, occurred_on::text from fact where subject_id = ? order by seq", UUID.fromString(subject));
    }

    private static UUID aCampaign(String region) {
        UUID id = UUID.randomUUID();
        change(
                "insert into campaign (id, code, name, programme_type, region_code, start_on, end_on, status, published_at,"
                        + " created_at, updated_at) values (?, ?, '专项行动', 'SPECIAL_CAMPAIGN', ?, date '2024-12-17',"
                        + " date '2025-03-31', 'PUBLISHED', timestamptz '2024-12-17 08:00+08',"
                        + " timestamptz '2024-12-17 08:00+08', timestamptz '2024-12-17 08:00+08')",
                id,
                "T-" + id,
                region);
        return id;
    }
}
