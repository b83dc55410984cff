package io.github.bihuan.campaign;

import static io.github.bihuan.fixtures.Campaigns.PATH;
import static io.github.bihuan.fixtures.Campaigns.draft;
import static io.github.bihuan.fixtures.Campaigns.move;
import static io.github.bihuan.fixtures.Campaigns.patch;
import static io.github.bihuan.fixtures.Campaigns.published;
import static io.github.bihuan.fixtures.Campaigns.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("行动接口")
class CampaignsApiTest extends ApiTest {

    @Test
    @DisplayName("编制、发布、进行、收尾、结束：两步靠日期，两步靠文件")
    void a_campaign_lives_from_draft_to_closure() {
        itIs("2024-12-10T09:00:00+08:00");
        var id = published(townOffice(), MAFANG);
        status(id, "PUBLISHED");
        itIs("2024-12-17T00:00:00+08:00");
        status(id, "ACTIVE");
        itIs("2025-03-31T23:59:59+08:00");
        status(id, "ACTIVE");
        move(townOffice(), id, "closure", Map.of("reason", "到期", "finalReport", "总结"))
                .statusCode(409)
                .body("code", is("illegal-campaign-transition"));
        itIs("2025-04-01T00:00:00+08:00");
        status(id, "CLOSING");
        move(townOffice(), id, "closure", Map.of())
                .statusCode(422)
                .body("code", is("closure-incomplete"))
                .body("violations.field", contains("reason", "finalReport"));
        move(townOffice(), id, "closure", Map.of("reason", "总结已经县专委会接收", "finalReport", "马政发〔2025〕9号"))
                .statusCode(201)
                .body("status", is("CLOSED"))
                .body("closedAt", notNullValue());
        assertThat(rows("select action from audit_event where subject_id = ? order by seq", id))
                .extracting(row -> row.get(0))
                .containsExactly("CAMPAIGN_DRAFTED", "REPORT_SCHEDULE_ADDED", "CAMPAIGN_PUBLISHED", "CAMPAIGN_CLOSED");
    }

    @Test
    @DisplayName("草案各字段原样返回，地址和 ETag 可用")
    void a_draft_is_answered_as_it_was_written() {
        var request = request(MAFANG);
        request.put("addressees", List.of("各行政村", "各企业"));
        request.put("basis", List.of(Map.of("documentNumber", "测专字〔2024〕3号", "title", "关于开展专项行动的通知")));
        request.put(
                "targets",
                List.of(Map.of(
                        "code", "FULL_COVERAGE",
                        "name", "全覆盖排查",
                        "dueOn", "2025-03-31",
                        "metric", "INSPECTION_COVERAGE_PERCENT_MIN",
                        "threshold", 100)));
        String location = as(townOffice())
                .body(request)
                .post(PATH)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .header("Location");
        as(countyOffice())
                .get(location)
                .then()
                .statusCode(200)
                .body("status", is("DRAFT"))
                .body("industries", contains("METALLURGY", "LIGHT_INDUSTRY"))
                .body("addressees", contains("各行政村", "各企业"))
                .body("basis[0].title", is("关于开展专项行动的通知"))
                .body("targets[0].dueOn", is("2025-03-31"))
                .body("responsibleOrganisationIds", hasSize(1))
                .body("ladderCode", is("default"))
                .body("ladderVersion", is(1));
    }

    @Test
    @DisplayName("错误的请求逐项指出：日期颠倒、区划不存在、未知字段、编号重复、辖区外")
    void bad_requests_are_refused_by_name() {
        var reversed = request(MAFANG);
        reversed.put("endOn", "2024-12-01");
        refused(reversed, 422, "end-before-start", "endOn");
        var nowhere = request(MAFANG);
        nowhere.put("regionCode", "141128999");
        refused(nowhere, 422, "unknown-region", "regionCode");
        var unknown = request(MAFANG);
        unknown.put("colour", "red");
        refused(unknown, 400, "unknown-property", "colour");
        var nameless = request(MAFANG);
        nameless.remove("name");
        refused(nameless, 400, "validation-failed", "name");
        var orphan = request(MAFANG);
        orphan.put("parentCampaignId", UUID.randomUUID());
        refused(orphan, 422, "unknown-reference", "parentCampaignId");
        var stranger = request(MAFANG);
        stranger.put("issuerOrganisationId", UUID.randomUUID());
        refused(stranger, 422, "unknown-reference", "issuerOrganisationId");
        var ladder = request(MAFANG);
        ladder.put("ladderCode", "none-such");
        refused(ladder, 422, "unknown-reference", "ladderCode");
        var twice = request(MAFANG);
        draft(townOffice(), twice);
        refused(twice, 409, "campaign-code-taken", "code");
        as(townOffice()).body(request(JICUI)).post(PATH).then().statusCode(403);
        as(townInspector()).body(request(MAFANG)).post(PATH).then().statusCode(403);
        as(townOffice()).body("").post(PATH).then().statusCode(400);
    }

    @Test
    @DisplayName("发布不完整的行动：缺什么列什么")
    void publishing_an_incomplete_draft_names_every_missing_thing() {
        var id = draft(
                townOffice(),
                Map.of(
                        "code",
                        "T-EMPTY-" + serial(),
                        "name",
                        "空白行动",
                        "regionCode",
                        MAFANG,
                        "programmeType",
                        "SPECIAL_CAMPAIGN"));
        move(townOffice(), id, "publication", Map.of())
                .statusCode(422)
                .body("code", is("campaign-incomplete"))
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "issuerOrganisationId",
                                "startOn",
                                "endOn",
                                "responsibleOrganisationIds",
                                "reportSchedules"));
    }

    @Test
    @DisplayName("If-Match：缺少 428，过时 412；重复发布 409")
    void writes_need_the_version_that_the_client_has_seen() {
        var id = published(townOffice(), MAFANG);
        as(townOffice())
                .body(Map.of("name", "新名称"))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(428);
        as(townOffice())
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "新名称"))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(412);
        move(townOffice(), id, "publication", Map.of()).statusCode(409).body("code", is("illegal-campaign-transition"));
        move(townOffice(), id, "cancellation", Map.of("reason", "不办了")).statusCode(409);
    }

    @Test
    @DisplayName("进行中的行动：延期须说明理由并留下记录，不能提前，不能更名")
    void an_active_campaign_is_only_extended_and_says_why() {
        var id = published(townOffice(), MAFANG);
        patch(townOffice(), id, Map.of("endOn", "2025-04-30"))
                .statusCode(422)
                .body("code", is("amendment-reason-required"));
        patch(townOffice(), id, Map.of("endOn", "2025-03-01", "reason", "提前"))
                .statusCode(422)
                .body("violations.field", contains("endOn"));
        patch(townOffice(), id, Map.of("name", "更名", "reason", "更名"))
                .statusCode(422)
                .body("code", is("campaign-not-amendable"))
                .body("violations.field", contains("name"));
        patch(
                        townOffice(),
                        id,
                        Map.of("endOn", "2025-04-30", "reason", "县里统一延期", "amendmentDocumentNumber", "马政发〔2025〕3号"))
                .statusCode(200)
                .body("endOn", is("2025-04-30"))
                .body("status", is("ACTIVE"));
        as(townOffice())
                .body(Map.of("kind", "AMENDMENT", "title", "关于延长专项行动的通知"))
                .post(PATH + "/" + id + "/documents")
                .then()
                .statusCode(422)
                .body("code", is("amendment-reason-required"));
        as(townOffice())
                .body(Map.of("kind", "AMENDMENT", "title", "关于延长专项行动的通知", "reason", "县里统一延期"))
                .post(PATH + "/" + id + "/documents")
                .then()
                .statusCode(201)
                .header("Location", notNullValue());
        as(townOffice())
                .get(PATH + "/" + id + "/amendments")
                .then()
                .body("items.number", contains(1, 2))
                .body("items[0].before.endOn", is("2025-03-31"))
                .body("items[0].after.endOn", is("2025-04-30"))
                .body("items[0].documentNumber", is("马政发〔2025〕3号"))
                .body("items[1].after.document.title", is("关于延长专项行动的通知"));
    }

    private static void status(UUID id, String expected) {
        as(townOffice()).get(PATH + "/" + id).then().statusCode(200).body("status", is(expected));
    }

    private static void refused(Map<String, Object> request, int status, String code, String field) {
        as(townOffice())
                .body(request)
                .post(PATH)
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("violations.field", hasItem(field));
    }
}
