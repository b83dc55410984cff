package io.github.bihuan.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.EnterpriseSamples;
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
@DisplayName("工作活动接口")
class ActivitiesApiTest extends ApiTest {

    private static final String PATH = "/api/v1/activities";
    private UUID campaign;

    @BeforeEach
    void a_campaign_of_the_town() {
        campaign = Campaigns.published(townOffice(), MAFANG);
        itIs("2024-12-27T09:00:00+08:00");
    }

    @Test
    @DisplayName("登记的活动即被月调度表计数；撤回后不再计，撤回前所知的不变")
    void an_activity_is_counted_until_it_is_withdrawn() {
        String id = recorded(activity("STUDY_15_MEASURES", "专题学习")).path("id");
        monthly("G4.1", 1);
        itIs("2024-12-27T10:00:00+08:00");
        as(townOffice())
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "重复登记"))
                .post(PATH + "/" + id + "/withdrawals")
                .then()
                .statusCode(201)
                .body("withdrawnOn", equalTo("2024-12-27"))
                .body("version", equalTo(2));
        monthly("G4.1", 0);
        form("MONTHLY_DISPATCH_HL?knownAt=2024-12-27T01:30:00Z").body(cell("G4.1"), equalTo(1));
        as(townOffice())
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "再撤"))
                .post(PATH + "/" + id + "/withdrawals")
                .then()
                .statusCode(409)
                .body("code", equalTo("activity-already-withdrawn"));
    }

    @Test
    @DisplayName("存量以最后一次申明为准，可以减少；奖励以万元计，其中匿名的单列；是否播放专题栏目为是")
    void stocks_rewards_and_media() {
        recorded(with(activity("TECHNICAL_INSPECTORS", "技术检查员"), Map.of("quantity", 5, "heldOn", "2024-12-20")));
        monthly("G4.7", 5);
        recorded(with(activity("TECHNICAL_INSPECTORS", "技术检查员"), Map.of("quantity", 4)));
        monthly("G4.7", 4);
        recorded(with(activity("TIP_OFF_REWARD", "举报奖励"), Map.of("amountYuan", 2000)));
        recorded(with(activity("TIP_OFF_REWARD", "举报奖励"), Map.of("amountYuan", 3000, "anonymous", true)));
        monthly("G4.6", false);
        recorded(activity("MEDIA_PROGRAMME", "安全生产专题栏目"));
        form("MONTHLY_DISPATCH_HL")
                .body(cell("G4.5a"), equalTo("0.50"))
                .body(cell("G4.5b"), equalTo("0.30"))
                .body(cell("G4.6"), equalTo(true));
    }

    @Test
    @DisplayName("专家帮扶：记下企业和专家，月调度表计帮扶重点企业两家次、重点镇一个次；特种作业培训考试记为教育培训")
    void help_visits_are_stored_and_counted() {
        UUID mill = EnterpriseSamples.registered(EnterpriseSamples.aRollingMill());
        var visit = with(
                activity("HELP_ENTERPRISE", "专家帮扶指导"),
                Map.of("enterpriseId", mill, "detail", Map.of("experts", "钱七（冶金安全专家）")));
        String id = recorded(visit).path("id");
        recorded(visit);
        recorded(activity("HELP_AREA", "帮扶指导重点镇"));
        recorded(with(activity("TRAINING", "特种作业人员培训考试"), Map.of("enterpriseId", mill, "quantity", 12)));
        as(townOffice())
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("enterpriseId", equalTo(mill.toString()))
                .body("detail.experts", equalTo("钱七（冶金安全专家）"));
        as(townOffice())
                .get(PATH + "?campaignId=" + campaign + "&kind=TRAINING")
                .then()
                .statusCode(200)
                .body("items.quantity", contains(12));
        monthly("G3.1", 1);
        monthly("G3.2", 2);
    }

    @Test
    @DisplayName("周调度表的文字由本周的活动预填")
    void the_texts_of_the_weekly_table_are_prefilled() {
        recorded(with(activity("MOBILIZATION", "召开专项行动动员部署会"), Map.of("heldOn", "2024-12-23")));
        recorded(with(activity("PUBLICITY", "县融媒体中心报道专项行动"), Map.of("heldOn", "2024-12-24")));
        form("WEEKLY_DISPATCH_MY?cutOff=2024-12-27")
                .body(cell("deploy.mobilization"), equalTo("2024年12月23日召开专项行动动员部署会。"))
                .body(cell("publicity"), equalTo("2024年12月24日县融媒体中心报道专项行动。"));
        form("WEEKLY_DISPATCH_MY?cutOff=2025-01-03").body(cell("deploy.mobilization"), equalTo(null));
    }

    @Test
    @DisplayName("缺少该类必填内容、日期在将来、无权登记的被拒绝；外地看不到")
    void incomplete_entries_are_refused() {
        refused(activity("TIP_OFF_REWARD", "举报奖励"), 422, "activity-incomplete");
        refused(activity("HELP_ENTERPRISE", "帮扶"), 422, "activity-incomplete");
        refused(activity("SAFETY_FACILITY_SURVEY", "摸底"), 422, "activity-incomplete");
        refused(activity("PLAN_ASSESSMENT", "方案评估"), 422, "activity-incomplete");
        refused(with(activity("MEETING", "会议"), Map.of("heldOn", "2024-12-28")), 422, "activity-date-in-future");
        as(auditor()).body(activity("MEETING", "会议")).post(PATH).then().statusCode(403);
        String id = recorded(activity("MEETING", "例会")).path("id");
        as(neighbourOffice()).get(PATH + "/" + id).then().statusCode(404);
        as(townOffice()).get(PATH + "/" + id).then().statusCode(200).body("kindLabel", equalTo("会议"));
        as(townOffice())
                .get(PATH + "?campaignId=" + campaign + "&kind=MEETING&regionCode=" + MAFANG)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.id", contains(id));
    }

    @Test
    @DisplayName("新增一张报表只需两个文件；按截止日选用当时有效的版本")
    void a_new_form_needs_no_code() {
        recorded(activity("DRILL_OBSERVATION", "消防演练"));
        form("FIRE_DRILL_TEST?cutOff=2024-12-27")
                .body("formVersion", equalTo(1))
                .body(cell("drill.observed"), equalTo(1));
        form("FIRE_DRILL_TEST?cutOff=2025-01-01")
                .body("formVersion", equalTo(2))
                .body("title", equalTo("消防演练统计表（2025）"));
    }

    private Map<String, Object> activity(String kind, String title) {
        return new HashMap<>(
                Map.of("kind", kind, "title", title, "heldOn", "2024-12-27", "campaignIds", List.of(campaign)));
    }

    private static Map<String, Object> with(Map<String, Object> activity, Map<String, Object> more) {
        activity.putAll(more);
        return activity;
    }

    private static io.restassured.response.ExtractableResponse<io.restassured.response.Response> recorded(
            Map<String, Object> activity) {
        return as(townOffice()).body(activity).post(PATH).then().statusCode(201).extract();
    }

    private static void refused(Map<String, Object> activity, int status, String code) {
        as(townOffice()).body(activity).post(PATH).then().statusCode(status).body("code", equalTo(code));
    }

    private void monthly(String cell, Object value) {
        form("MONTHLY_DISPATCH_HL").body(cell(cell), equalTo(value));
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
