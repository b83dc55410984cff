package io.github.bihuan.hazard;

import static io.github.bihuan.fixtures.HazardSamples.PATH;
import static io.github.bihuan.fixtures.HazardSamples.anEnterprise;
import static io.github.bihuan.fixtures.HazardSamples.anOfficial;
import static io.github.bihuan.fixtures.HazardSamples.majorFoundByTown;
import static io.github.bihuan.fixtures.HazardSamples.record;
import static io.github.bihuan.fixtures.HazardSamples.recorded;
import static io.github.bihuan.fixtures.HazardSamples.selfFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("隐患登记")
class HazardsApiTest extends ApiTest {

    @Test
    @DisplayName("企业自查登记的一般隐患待制定整改方案，有编号、方案期限和事实")
    void a_self_found_general_hazard_waits_for_its_plan() {
        UUID enterprise = anEnterprise();

        String id = record(principalOf(enterprise), selfFound(enterprise))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("code", matchesPattern("YH-141128101-2024-\\d{6}"))
                .body("status", equalTo("PLANNED_PENDING"))
                .body("statusLabel", equalTo("待制定整改方案"))
                .body("source", equalTo("ENTERPRISE_SELF"))
                .body("regionCode", equalTo(MAFANG))
                .body("planDueOn", equalTo("2024-12-20"))
                .body("deadline", nullValue())
                .body("overdue", is(false))
                .extract()
                .path("id");

        assertThat(rows(
                        "select kind, organiser_level, level, source from fact where subject_id = ?::uuid order by seq",
                        id))
                .containsExactly(
                        List.of("HAZARD_FOUND", "ENTERPRISE", "GENERAL", "ENTERPRISE_SELF"),
                        List.of("HAZARD_CONFIRMED", "ENTERPRISE", "GENERAL", "ENTERPRISE_SELF"),
                        List.of("HAZARD_LEVEL_SET", "ENTERPRISE", "GENERAL", "ENTERPRISE_SELF"));
        assertThat(rows("select action from audit_event where subject_id = ?::uuid", id))
                .containsExactly(List.of("HAZARD_FINDING"));
    }

    @Test
    @DisplayName("编号按乡镇和年份连续")
    void codes_count_up_by_town_and_year() {
        UUID enterprise = anEnterprise();
        String first = record(townOffice(), selfFound(enterprise)).extract().path("code");
        String second = record(townOffice(), selfFound(enterprise)).extract().path("code");

        assertThat(Long.parseLong(second.substring(19))).isEqualTo(Long.parseLong(first.substring(19)) + 1);
    }

    @Test
    @DisplayName("政府检查发现而未明确跟踪责任人的不予登记；登记人在名录中的默认为本人")
    void a_government_finding_needs_a_tracking_officer() {
        UUID enterprise = anEnterprise();
        Map<String, Object> body = majorFoundByTown(enterprise, null);

        record(townInspector(), body)
                .statusCode(422)
                .body("code", equalTo("tracking-officer-required"))
                .body("violations[0].field", equalTo("trackingOfficerId"));

        UUID official = anOfficial();
        record(TestTokens.ofOfficial("inspector-w", MAFANG, null, official, "TOWNSHIP_INSPECTOR"), body)
                .statusCode(201)
                .body("trackingOfficerId", equalTo(official.toString()))
                .body("catalogItems", contains("GM10-4-6"))
                .body("catalogDetails[0].article", equalTo(4))
                .body("catalogDetails[0].text", notNullValue())
                .body("obligations.kind", hasItem("INTERIM_CONTROL"));
    }

    @Test
    @DisplayName("判定标准中没有的条款被拒绝，并指明字段")
    void an_unknown_catalog_item_is_refused() {
        UUID enterprise = anEnterprise();
        Map<String, Object> body = majorFoundByTown(enterprise, anOfficial());
        body.put("catalogItems", List.of("4-99"));

        record(townInspector(), body)
                .statusCode(422)
                .body("code", equalTo("unknown-catalog-item"))
                .body("violations[0].field", equalTo("catalogItems"));
    }

    @Test
    @DisplayName("村干部只能上报待核实的隐患，不能定级")
    void a_village_reports_and_does_not_classify() {
        UUID enterprise = anEnterprise();
        String village = TestTokens.of("village-officer", MAFANG, "VILLAGE_OFFICER");
        Map<String, Object> body = selfFound(enterprise);
        body.put("source", "VILLAGE_GRID");

        record(village, body).statusCode(403).body("code", equalTo("classification-not-allowed"));
        body.remove("level");
        record(village, body).statusCode(201).body("status", equalTo("REPORTED"));
    }

    @Test
    @DisplayName("修改登记内容须带版本；来源不得更改；状态不能修改")
    void the_record_is_corrected_with_a_version_but_never_its_source() {
        UUID id = recorded(townOffice(), selfFound(anEnterprise()));

        as(townOffice())
                .body(Map.of("place", "二车间"))
                .patch(PATH + "/{id}", id)
                .then()
                .statusCode(428);
        as(townOffice())
                .header("If-Match", "\"7\"")
                .body(Map.of("place", "二车间"))
                .patch(PATH + "/{id}", id)
                .then()
                .statusCode(412);
        patch(id, Map.of("source", "COUNTY_INSPECTION"))
                .statusCode(422)
                .body("code", equalTo("source-immutable"))
                .body("violations[0].field", equalTo("source"));
        patch(id, Map.of("status", "CLOSED")).statusCode(400).body("violations[0].field", equalTo("status"));
        patch(id, Map.of("place", "二车间", "source", "ENTERPRISE_SELF"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("place", equalTo("二车间"))
                .body("description", equalTo("配电柜前堆放杂物"));
    }

    private static io.restassured.response.ValidatableResponse patch(UUID id, Map<String, ?> body) {
        return as(townOffice())
                .header("If-Match", "\"1\"")
                .body(body)
                .patch(PATH + "/{id}", id)
                .then();
    }

    @Test
    @DisplayName("错误的输入各有问题代码，数据库不变")
    void bad_input_changes_nothing() {
        UUID enterprise = anEnterprise();
        long before = count();

        refused(enterprise, "foundOn", "2024-12-18", 422, "found-in-future");
        refused(enterprise, "foundOn", "17 Dec", 400, "validation-failed");
        refused(enterprise, "foundOn", "0001-01-01", 400, "validation-failed");
        refused(enterprise, "foundOn", "+999999999-12-31", 400, "validation-failed");
        refused(enterprise, "deadline", "2024-12-16", 422, "deadline-before-finding");
        refused(enterprise, "description", " ", 400, "validation-failed");
        refused(enterprise, "description", "长".repeat(4001), 400, "validation-failed");
        refused(enterprise, "source", "NOPE", 400, "validation-failed");
        refused(enterprise, "colour", "red", 400, "unknown-property");
        refused(enterprise, "enterpriseId", UUID.randomUUID(), 422, "unknown-reference");
        refused(enterprise, "campaignIds", List.of(UUID.randomUUID()), 422, "unknown-reference");
        refused(enterprise, "trackingOfficerId", UUID.randomUUID(), 422, "unknown-reference");
        refused(enterprise, "regionCode", "999999999", 422, "unknown-region");
        refused(enterprise, "onTheSpot", Map.of(), 422, "evidence-required");
        as(townOffice())
                .get(PATH + "?limit=1000000000")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("limit"));
        record(auditor(), selfFound(enterprise)).statusCode(403);

        assertThat(count()).isEqualTo(before);
    }

    private static void refused(UUID enterprise, String field, Object value, int status, String code) {
        Map<String, Object> body = selfFound(enterprise);
        body.put(field, value);
        String named = field.equals("onTheSpot") ? "photosBefore" : field;
        record(townOffice(), body)
                .statusCode(status)
                .body("code", equalTo(code))
                .body("violations.field", hasItem(named));
    }

    private static long count() {
        return (Long) rows("select count(*) from hazard h cross join lateral (select 1) x")
                        .get(0)
                        .get(0)
                + (Long) rows("select count(*) from fact").get(0).get(0)
                + (Long) rows("select count(*) from hazard_document").get(0).get(0);
    }

    @Test
    @DisplayName("50 个并发请求用同一幂等键只登记一次；同键不同内容被拒绝")
    void fifty_parallel_posts_with_one_key_record_one_hazard() {
        UUID enterprise = anEnterprise();
        Map<String, Object> body = selfFound(enterprise);
        String key = UUID.randomUUID().toString();
        String token = townOffice();
        var pool = Executors.newFixedThreadPool(25);
        try {
            var answers = IntStream.range(0, 50)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> as(token)
                                    .header("Idempotency-Key", key)
                                    .body(body)
                                    .post(PATH)
                                    .then()
                                    .statusCode(201)
                                    .extract()
                                    .<String>path("id"),
                            pool))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        } finally {
            pool.shutdown();
        }
        assertThat(rows("select count(*) from hazard where enterprise_id = ?", enterprise))
                .containsExactly(List.of(1L));
        body.put("place", "别处");
        as(token)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    @DisplayName("立查立改的一般隐患登记即销号")
    void a_fix_on_the_spot_is_closed_at_once() {
        Map<String, Object> body = selfFound(anEnterprise());
        body.put("source", "TOWNSHIP_INSPECTION");
        body.put("trackingOfficerId", anOfficial());
        body.put(
                "onTheSpot",
                Map.of(
                        "photosBefore",
                        List.of("before.jpg"),
                        "photosAfter",
                        List.of("after.jpg"),
                        "description",
                        "当场清理"));

        record(townInspector(), body)
                .statusCode(201)
                .body("status", equalTo("CLOSED"))
                .body("closedOn", equalTo("2024-12-17"))
                .body("level", not(equalTo("MAJOR")));
    }
}
