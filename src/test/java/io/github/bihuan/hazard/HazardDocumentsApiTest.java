package io.github.bihuan.hazard;

import static io.github.bihuan.fixtures.HazardSamples.PATH;
import static io.github.bihuan.fixtures.HazardSamples.aPlan;
import static io.github.bihuan.fixtures.HazardSamples.aReport;
import static io.github.bihuan.fixtures.HazardSamples.anEnterprise;
import static io.github.bihuan.fixtures.HazardSamples.anOfficial;
import static io.github.bihuan.fixtures.HazardSamples.etag;
import static io.github.bihuan.fixtures.HazardSamples.majorFoundByTown;
import static io.github.bihuan.fixtures.HazardSamples.recorded;
import static io.github.bihuan.fixtures.HazardSamples.selfFound;
import static io.github.bihuan.fixtures.HazardSamples.sign;
import static io.github.bihuan.fixtures.HazardSamples.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("隐患文书的规矩")
class HazardDocumentsApiTest extends ApiTest {

    @Test
    @DisplayName("签署须带所见的版本：缺少 428，过时 412")
    void a_signature_needs_the_version_that_was_read() {
        UUID id = recorded(townOffice(), selfFound(anEnterprise()));
        List<Object> before = state(id);

        as(townOffice())
                .body(aPlan("2024-12-31"))
                .post(PATH + "/{id}/rectification-plans", id)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        as(townOffice())
                .header("If-Match", "\"9\"")
                .body(aPlan("2024-12-31"))
                .post(PATH + "/{id}/rectification-plans", id)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"));

        assertThat(state(id)).isEqualTo(before);
    }

    @Test
    @DisplayName("不合规矩的文书各有问题代码，数据库不变")
    void refused_documents_change_nothing() {
        UUID id = recorded(townInspector(), majorFoundByTown(anEnterprise(), anOfficial()));
        List<Object> before = state(id);

        refused(id, "rectification-plans", plan("deadline", "2024-12-16"), 422, "deadline-before-finding", "deadline");
        refused(id, "rectification-plans", plan("fundsYuan", null), 422, "plan-incomplete", "fundsYuan");
        refused(id, "rectification-plans", plan("fundsYuan", "1e99"), 400, "validation-failed", "fundsYuan");
        refused(id, "rectification-plans", plan("deadline", "+999999999-12-31"), 400, "validation-failed", "deadline");
        refused(id, "rectification-plans", plan("colour", "red"), 400, "unknown-property", "colour");
        refused(id, "rectification-plans", plan("deadline", "soon"), 400, "validation-failed", "deadline");
        refused(
                id,
                "deadline-extensions",
                Map.of("requestedDeadline", "2025-01-10"),
                422,
                "no-deadline-to-extend",
                null);
        refused(id, "close-outs", Map.of(), 409, "illegal-transition", null);
        refused(id, "acceptances", Map.of("opinion", "好"), 400, "validation-failed", "passed");
        refused(id, "classifications", Map.of("level", "GENERAL"), 403, "downgrade-needs-county", "level");
        refused(
                id,
                "classifications",
                Map.of("level", "MAJOR", "catalogItems", List.of("99-1")),
                422,
                "unknown-catalog-item",
                "catalogItems");
        refused(id, "interim-controls", Map.of(), 400, "validation-failed", "safetyEnsured");
        as(townOffice())
                .header("If-Match", "\"1\"")
                .post(PATH + "/{id}/close-outs", id)
                .then()
                .statusCode(400);
        as(townOffice())
                .header("If-Match", "\"1\"")
                .body("{\"closedOn\": ")
                .post(PATH + "/{id}/close-outs", id)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
        sign(auditor(), id, "close-outs", Map.of()).statusCode(403).body("code", equalTo("forbidden"));

        assertThat(state(id)).isEqualTo(before);
    }

    private static Map<String, Object> plan(String field, Object value) {
        Map<String, Object> plan = aPlan("2024-12-31");
        plan.put("signedBy", "张三");
        plan.put(field, value);
        return plan;
    }

    private static void refused(UUID id, String document, Map<String, ?> body, int status, String code, String field) {
        var answer = sign(townOffice(), id, document, body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        if (field != null) {
            answer.body("violations.field", hasItem(field));
        }
    }

    private static List<Object> state(UUID id) {
        return List.of(
                rows("select version, status, deadline from hazard where id = ?", id),
                rows("select count(*) from hazard_document where hazard_id = ?", id),
                rows("select count(*) from fact where subject_id = ?", id),
                rows("select count(*) from audit_event where subject_id = ?", id));
    }

    @Test
    @DisplayName("同一版本上并发的文书只有一份成立")
    void of_racing_documents_exactly_one_wins() {
        UUID id = recorded(townOffice(), selfFound(anEnterprise()));
        String token = townOffice();
        var pool = Executors.newFixedThreadPool(10);
        try {
            var answers = IntStream.range(0, 10)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> as(token)
                                    .header("If-Match", "\"1\"")
                                    .body(aPlan("2024-12-" + (20 + i)))
                                    .post(PATH + "/" + id + "/rectification-plans")
                                    .statusCode(),
                            pool))
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).containsOnly(201, 412).containsOnlyOnce(201);
        } finally {
            pool.shutdown();
        }
        assertThat(rows("select count(*) from hazard_document where hazard_id = ?", id))
                .containsExactly(List.of(2L));
    }

    @Test
    @DisplayName("同一幂等键的文书只签一次，答复相同")
    void a_repeated_key_gives_the_same_document() {
        UUID id = recorded(townOffice(), selfFound(anEnterprise()));
        String key = UUID.randomUUID().toString();
        Map<String, Object> plan = aPlan("2024-12-31");

        var first = keyed(key, id, plan).statusCode(201).extract();
        var second = keyed(key, id, plan).statusCode(201).extract();
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"2\"");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        keyed(key, id, aPlan("2024-12-30")).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    private static io.restassured.response.ValidatableResponse keyed(String key, UUID id, Map<String, ?> body) {
        return as(townOffice())
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH + "/{id}/rectification-plans", id)
                .then();
    }

    @Test
    @DisplayName("文书按种类列出，按 Location 可读")
    void documents_are_listed_and_read() {
        UUID id = recorded(townOffice(), selfFound(anEnterprise()));
        UUID plan = signed(townOffice(), id, "rectification-plans", aPlan("2024-12-31"));
        signed(townOffice(), id, "rectification-plans", aPlan("2024-12-31"));

        String cursor = as(townOffice())
                .get(PATH + "/{id}/rectification-plans?limit=1", id)
                .then()
                .statusCode(200)
                .body("items.id", contains(plan.toString()))
                .body("items[0].measures", equalTo("清理杂物，划线定置"))
                .body("items[0].hazard", nullValue())
                .extract()
                .path("nextCursor");
        as(townOffice())
                .get(PATH + "/{id}/rectification-plans?cursor=" + cursor, id)
                .then()
                .body("items.outcome", contains("AMENDED"))
                .body("nextCursor", nullValue());
        as(townOffice())
                .get(PATH + "/{id}/rectification-plans/{plan}", id, plan)
                .then()
                .statusCode(200)
                .body("id", equalTo(plan.toString()))
                .body("signer.roles", contains("TOWNSHIP_OFFICE"));
        as(townOffice()).get(PATH + "/{id}/acceptances/{plan}", id, plan).then().statusCode(404);
        as(townOffice()).get(PATH + "/{id}/nonsense/{plan}", id, plan).then().statusCode(404);
    }

    @Test
    @DisplayName("行动的增减：事实随之计入或作废")
    void facts_follow_the_campaigns() {
        UUID first = Campaigns.published(townOffice(), MAFANG);
        UUID second = Campaigns.published(townOffice(), MAFANG);
        Map<String, Object> body = selfFound(anEnterprise());
        body.put("campaignIds", List.of(first));
        UUID id = recorded(townOffice(), body);
        assertThat(living(id)).containsExactly(List.of(first, 3L));

        amend(id, List.of(first, second));
        assertThat(living(id)).containsExactlyInAnyOrder(List.of(first, 3L), List.of(second, 3L));
        amend(id, List.of(second));
        assertThat(living(id)).containsExactly(List.of(second, 3L));
        amend(id, List.of());
        assertThat(rows(
                        "select count(*), count(distinct happening_id) from fact f where subject_id = ?"
                                + " and campaign_id is null and voids is null"
                                + " and not exists (select 1 from fact v where v.voids = f.id)",
                        id))
                .containsExactly(List.of(3L, 3L));
        assertThat(living(id)).isEmpty();
        as(townOffice()).get(PATH + "?campaignId=" + second).then().body("items", hasSize(0));
    }

    private static List<List<Object>> living(UUID id) {
        return rows(
                "select campaign_id, count(*) from fact f where subject_id = ? and campaign_id is not null"
                        + " and voids is null and not exists (select 1 from fact v where v.voids = f.id)"
                        + " group by campaign_id",
                id);
    }

    private static void amend(UUID id, List<UUID> campaigns) {
        as(townOffice())
                .header("If-Match", etag(id))
                .body(Map.of("campaignIds", campaigns))
                .patch(PATH + "/{id}", id)
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("行动期限内的方案不得超出行动结束日期")
    void a_plan_ends_within_the_campaign() {
        Map<String, Object> body = selfFound(anEnterprise());
        body.put("campaignIds", List.of(Campaigns.published(townOffice(), MAFANG)));
        UUID id = recorded(townOffice(), body);

        sign(townOffice(), id, "rectification-plans", aPlan("2025-04-01"))
                .statusCode(422)
                .body("code", equalTo("deadline-beyond-campaign"));
        sign(townOffice(), id, "rectification-plans", aPlan("2025-03-31")).statusCode(201);
    }

    @Test
    @DisplayName("验收不通过退回整改，逾期自原期限连续计算")
    void a_failed_acceptance_goes_back_to_rectifying() {
        UUID enterprise = anEnterprise();
        UUID id = recorded(townOffice(), selfFound(enterprise));
        signed(townOffice(), id, "rectification-plans", aPlan("2024-12-18"));
        signed(principalOf(enterprise), id, "rectification-reports", aReport());
        itIs("2024-12-20T09:00:00+08:00");
        as(townOffice()).get(PATH + "/{id}", id).then().body("overdueDays", equalTo(0));

        Map<String, Object> failed = new HashMap<>(Map.of("passed", false, "opinion", "仍有杂物"));
        sign(townInspector(), id, "acceptances", failed)
                .statusCode(201)
                .body("outcome", equalTo("FAILED"))
                .body("hazard.status", equalTo("RECTIFYING"))
                .body("hazard.rectifiedOn", nullValue())
                .body("hazard.overdueDays", equalTo(2));
        sign(townOffice(), id, "close-outs", Map.of()).statusCode(409);
    }
}
