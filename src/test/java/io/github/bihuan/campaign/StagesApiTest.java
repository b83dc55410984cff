package io.github.bihuan.campaign;

import static io.github.bihuan.fixtures.Campaigns.PATH;
import static io.github.bihuan.fixtures.Campaigns.draft;
import static io.github.bihuan.fixtures.Campaigns.move;
import static io.github.bihuan.fixtures.Campaigns.published;
import static io.github.bihuan.fixtures.Campaigns.request;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("阶段接口")
class StagesApiTest extends ApiTest {

    @Test
    @DisplayName("四条平行的轨可以重叠，到期次日逾期，补交成果后完成")
    void tracks_overlap_become_late_and_are_completed_with_their_output() {
        UUID campaign = published(townOffice(), MAFANG);
        String census = add(campaign, "排查摸底", "2024-12-17", "2024-12-23", "CENSUS");
        add(campaign, "全面检查", "2024-12-17", "2025-03-31", "INSPECTIONS");
        itIs("2024-12-23T10:00:00+08:00");
        stage(census).body("status", is("DUE")).body("late", is(false));
        itIs("2024-12-24T00:00:00+08:00");
        stage(census).body("status", is("DUE")).body("late", is(true));
        complete(census, Map.of("completedOn", "2024-12-24")).statusCode(422).body("code", is("stage-output-missing"));
        complete(census, Map.of("completedOn", "2024-12-25", "outputDescription", "摸排表"))
                .statusCode(422)
                .body("violations.field", contains("completedOn"));
        complete(census, Map.of("completedOn", "2024-12-24", "outputDescription", "摸排表 3 份"))
                .statusCode(201)
                .body("status", is("DONE"))
                .body("late", is(false));
        complete(census, Map.of("completedOn", "2024-12-24", "outputDescription", "再来一次"))
                .statusCode(409)
                .body("code", is("illegal-stage-transition"));
        patch(census, Map.of("name", "改名")).statusCode(409);
        as(townOffice())
                .get(PATH + "/" + campaign + "/stages")
                .then()
                .body("items.name", contains("排查摸底", "全面检查"))
                .body("items.status", contains("DONE", "RUNNING"));
    }

    @Test
    @DisplayName("没有起止日期的阶段随行动开始和结束")
    void an_open_ended_stage_has_the_days_of_its_campaign() {
        UUID campaign = published(townOffice(), MAFANG);
        String open = add(campaign, "持续巩固提升", null, null, "NONE");
        stage(open).body("startOn", nullValue()).body("status", is("RUNNING"));
        itIs("2025-03-31T09:00:00+08:00");
        stage(open).body("status", is("DUE")).body("late", is(false));
        itIs("2025-04-01T09:00:00+08:00");
        stage(open).body("late", is(true));
        complete(open, Map.of("completedOn", "2025-03-31")).statusCode(201).body("status", is("DONE"));
    }

    @Test
    @DisplayName("日期颠倒、超出行动期限、未开始就完成，都被拒绝")
    void wrong_days_are_refused() {
        UUID campaign = published(townOffice(), MAFANG);
        create(campaign, body("颠倒", "2025-01-10", "2025-01-01", "NONE"))
                .statusCode(422)
                .body("code", is("end-before-start"))
                .body("violations.field", contains("endOn"));
        create(campaign, body("超出", "2024-12-17", "2025-04-01", "NONE"))
                .statusCode(422)
                .body("code", is("stage-outside-campaign"));
        String later = add(campaign, "回头看", "2025-03-01", "2025-03-31", "LOOK_BACK");
        complete(later, Map.of("completedOn", "2024-12-17", "outputDescription", "记录"))
                .statusCode(409);
        patch(later, Map.of("endOn", "2025-05-01")).statusCode(422);
        patch(later, Map.of("endOn", "2025-03-20")).statusCode(200).body("endOn", is("2025-03-20"));
        as(townOffice())
                .header("If-Match", "\"99\"")
                .body(Map.of("name", "x"))
                .patch(later)
                .then()
                .statusCode(412);
        as(townOffice()).body(Map.of("name", "x")).patch(later).then().statusCode(428);
        as(neighbourOffice()).get(later).then().statusCode(404);
        as(townOffice())
                .get(PATH + "/" + campaign + "/stages/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("草案的阶段不能完成，取消的行动不能再加阶段")
    void stages_of_drafts_and_of_cancelled_campaigns() {
        UUID campaign = draft(townOffice(), request(MAFANG));
        String stage = add(campaign, "动员部署", "2024-12-17", "2024-12-20", "NONE");
        complete(stage, Map.of("completedOn", "2024-12-17")).statusCode(409);
        move(townOffice(), campaign, "cancellation", Map.of("reason", "并入县级行动"))
                .statusCode(201)
                .body("status", is("CANCELLED"));
        create(campaign, body("再加", null, null, "NONE")).statusCode(409);
    }

    private static String add(UUID campaign, String name, String from, String to, String output) {
        return create(campaign, body(name, from, to, output))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse create(UUID campaign, Map<String, Object> body) {
        return as(townOffice())
                .body(body)
                .post(PATH + "/" + campaign + "/stages")
                .then();
    }

    private static Map<String, Object> body(String name, String from, String to, String output) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("kind", "CENSUS");
        body.put("segment", "TRACK");
        body.put("startOn", from);
        body.put("endOn", to);
        body.put("owners", List.of("各乡镇"));
        body.put("outputKind", output);
        return body;
    }

    private static ValidatableResponse stage(String location) {
        return as(townOffice()).get(location).then().statusCode(200);
    }

    private static ValidatableResponse complete(String location, Map<String, ?> body) {
        return as(townOffice())
                .header("If-Match", stage(location).extract().header("ETag"))
                .body(body)
                .post(location + "/completion")
                .then();
    }

    private static ValidatableResponse patch(String location, Map<String, ?> body) {
        return as(townOffice())
                .header("If-Match", stage(location).extract().header("ETag"))
                .body(body)
                .patch(location)
                .then();
    }
}
