package io.github.bihuan.acceptance;

import static io.github.bihuan.fixtures.HazardSamples.aPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.EnterpriseSamples;
import io.github.bihuan.fixtures.HazardSamples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("不合格的输入：各有各的错误代码，指明字段，数据库不变")
class BadInputApiTest extends ApiTest {

    private static final List<String> TABLES = List.of(
            "enterprise", "hazard", "hazard_document", "fact", "audit_event", "notice", "idempotency_key", "campaign");

    private UUID enterprise;
    private UUID hazard;

    @BeforeEach
    void aMajorHazardWithoutPlan() {
        enterprise = HazardSamples.anEnterprise();
        Map<String, Object> body = HazardSamples.selfFound(enterprise);
        body.put("level", "MAJOR");
        body.put("catalogItems", List.of("GM10-4-6"));
        hazard = HazardSamples.recorded(principalOf(enterprise), body);
    }

    @Test
    @DisplayName("行政区划不存在")
    void an_unknown_region() {
        refused(422, "unknown-region", "regionCode", () -> register("regionCode", "999999999"));
    }

    @Test
    @DisplayName("统一社会信用代码校验位错误")
    void a_wrong_check_digit() {
        refused(422, "invalid-uscc", "uscc", () -> register("uscc", "91141128MA0KAB0010"));
    }

    @Test
    @DisplayName("整改期限早于发现日期")
    void a_deadline_before_the_finding() {
        refused(422, "deadline-before-finding", "deadline", () -> plan(aPlan("2024-01-01")));
    }

    @Test
    @DisplayName("重大隐患方案缺资金")
    void a_major_plan_without_funds() {
        Map<String, Object> plan = new HashMap<>(aPlan("2025-01-31"));
        plan.remove("fundsYuan");
        refused(422, "plan-incomplete", "fundsYuan", () -> plan(plan));
    }

    @Test
    @DisplayName("到期后才申请延期")
    void an_extension_after_expiry() {
        plan(aPlan("2025-01-10")).then().statusCode(201);
        itIs("2025-01-11T09:00:00+08:00");
        refused(
                422,
                "extension-after-expiry",
                "requestedDeadline",
                () -> sign(
                        "deadline-extensions",
                        Map.of("requestedDeadline", "2025-02-10", "reason", "设备未到货", "interimMeasures", "专人看护")));
    }

    @Test
    @DisplayName("不允许的流转")
    void an_illegal_transition() {
        refused(409, "illegal-transition", null, () -> sign(countyOffice(), "close-outs", Map.of("opinion", "同意")));
    }

    @Test
    @DisplayName("If-Match 过期")
    void a_stale_if_match() {
        refused(412, "stale-version", "If-Match", () -> as(principalOf(enterprise))
                .header("If-Match", "\"999\"")
                .body(aPlan("2025-01-31"))
                .post(path("rectification-plans")));
    }

    @Test
    @DisplayName("同一幂等键，内容不同")
    void a_repeated_key_with_another_body() {
        String key = "bad-input-" + serial();
        keyed(key, "甲厂").then().statusCode(201);
        refused(422, "idempotency-key-reused", "Idempotency-Key", () -> keyed(key, "乙厂"));
    }

    @Test
    @DisplayName("一兆字节的 JSON")
    void a_megabyte_of_json() {
        refused(413, "payload-too-large", null, () -> register("name", "大".repeat(1 << 20)));
    }

    @Test
    @DisplayName("每页十亿条")
    void a_page_of_a_billion() {
        refused(400, "invalid-limit", "limit", () -> as(townOffice()).get("/api/v1/hazards?limit=1000000000"));
    }

    @Test
    @DisplayName("未知字段")
    void an_unknown_property() {
        refused(400, "unknown-property", "colour", () -> register("colour", "red"));
    }

    @Test
    @DisplayName("不是 JSON 的内容")
    void no_json_at_all() {
        refused(400, "malformed-json", null, () -> as(townOffice())
                .body("{\"name\":")
                .post("/api/v1/enterprises"));
    }

    private void refused(int status, String code, String field, Supplier<Response> request) {
        List<Object> before = counts();
        var answer = request.get().then().statusCode(status).contentType("application/problem+json");
        answer.body("code", equalTo(code)).body("type", equalTo("/problems/" + code));
        if (field != null) {
            answer.body("violations[0].field", equalTo(field));
        }
        assertThat(counts()).isEqualTo(before);
    }

    private Response register(String field, Object value) {
        Map<String, Object> body = new HashMap<>(EnterpriseSamples.aRollingMill());
        body.put(field, value);
        return as(townOffice()).body(body).post("/api/v1/enterprises");
    }

    private final Map<String, Object> keyedBody = new HashMap<>(EnterpriseSamples.aRollingMill());

    private Response keyed(String key, String name) {
        keyedBody.put("name", name);
        return as(townOffice()).header("Idempotency-Key", key).body(keyedBody).post("/api/v1/enterprises");
    }

    private Response plan(Map<String, Object> body) {
        return sign("rectification-plans", body);
    }

    private Response sign(String document, Map<String, Object> body) {
        return sign(principalOf(enterprise), document, body);
    }

    private Response sign(String token, String document, Map<String, Object> body) {
        return as(token)
                .header("If-Match", HazardSamples.etag(hazard))
                .body(body)
                .post(path(document));
    }

    private String path(String document) {
        return "/api/v1/hazards/" + hazard + "/" + document;
    }

    private static List<Object> counts() {
        return TABLES.stream()
                .map(table -> rows("select count(*) from " + table).get(0).get(0))
                .toList();
    }
}
