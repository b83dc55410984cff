package io.github.bihuan.campaign;

import static io.github.bihuan.fixtures.Campaigns.PATH;
import static io.github.bihuan.fixtures.Campaigns.draft;
import static io.github.bihuan.fixtures.Campaigns.etag;
import static io.github.bihuan.fixtures.Campaigns.move;
import static io.github.bihuan.fixtures.Campaigns.patch;
import static io.github.bihuan.fixtures.Campaigns.published;
import static io.github.bihuan.fixtures.Campaigns.request;
import static io.github.bihuan.fixtures.Campaigns.weeklySchedule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("行动：谁看得见，如何查，附带内容")
class CampaignReadingApiTest extends ApiTest {

    @Test
    @DisplayName("看得见：本辖区、上级；发布后下级和企业也看得见，邻镇看不见；下级不能改")
    void a_published_campaign_binds_everything_below_it() {
        UUID county = draft(countyOffice(), request(FANGSHAN));
        UUID enterprise = UUID.randomUUID();
        as(townOffice()).get(PATH + "/" + county).then().statusCode(404);
        as(countyOffice())
                .body(weeklySchedule())
                .post(PATH + "/" + county + "/report-schedules")
                .then()
                .statusCode(201);
        move(countyOffice(), county, "publication", Map.of()).statusCode(201);
        as(townOffice()).get(PATH + "/" + county).then().statusCode(200);
        as(principalOf(enterprise)).get(PATH + "/" + county).then().statusCode(200);
        patch(townOffice(), county, Map.of("endOn", "2025-05-31", "reason", "延期"))
                .statusCode(403);
        UUID town = draft(townOffice(), request(MAFANG));
        as(countyOffice()).get(PATH + "/" + town).then().statusCode(200);
        as(neighbourOffice()).get(PATH + "/" + town).then().statusCode(404);
        as(neighbourOffice()).get(PATH + "/" + town + "/stages").then().statusCode(404);
        as(principalOf(enterprise)).get(PATH + "/" + town).then().statusCode(404);
        as(auditor()).get(PATH + "/" + town).then().statusCode(200);
    }

    @Test
    @DisplayName("列表按辖区、状态、类型、行业、文字、期限筛选，逐页不重不漏")
    void lists_are_filtered_and_paged() {
        String word = "筛选" + serial();
        for (int i = 0; i < 3; i++) {
            var request = request(MAFANG);
            request.put("name", word + i);
            draft(townOffice(), request);
        }
        var first = as(townOffice())
                .queryParam("q", word)
                .queryParam("limit", 2)
                .queryParam("count", true)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("count", is(3))
                .extract();
        List<String> names = new ArrayList<>(first.<List<String>>path("items.name"));
        names.addAll(as(townOffice())
                .queryParam("q", word)
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(PATH)
                .then()
                .body("nextCursor", nullValue())
                .extract()
                .path("items.name"));
        assertThat(names).containsExactlyInAnyOrder(word + 0, word + 1, word + 2);
        UUID active = published(townOffice(), MAFANG);
        listed("status", "ACTIVE", active, true);
        listed("status", "PUBLISHED", active, false);
        listed("status", "CLOSING", active, false);
        listed("regionCode", "1411", active, true);
        listed("regionCode", JICUI, active, false);
        listed("programmeType", "ANNUAL_PROGRAMME", active, false);
        listed("industry", "METALLURGY", active, true);
        listed("industry", "TOBACCO", active, false);
        listed("from", "2025-04-01", active, false);
        listed("to", "2024-12-16", active, false);
        listed("from", "2025-03-31", active, true);
        as(townOffice()).queryParam("status", "RUNNING").get(PATH).then().statusCode(400);
    }

    @Test
    @DisplayName("领导小组：双组长，按位次排列，替换时版本加一")
    void a_leading_group_has_two_heads_in_rank_order() {
        UUID id = draft(townOffice(), request(MAFANG));
        String before = etag(townOffice(), id);
        var members = List.of(
                Map.of("rank", "MEMBER", "post", "其他班子成员"),
                Map.of("rank", "HEAD", "post", "镇党委书记", "seats", 1),
                Map.of("rank", "HEAD", "post", "镇长", "seats", 1, "validFrom", "2024-12-17"));
        as(townOffice())
                .header("If-Match", before)
                .body(Map.of("members", members))
                .put(PATH + "/" + id + "/leading-group")
                .then()
                .statusCode(200)
                .body("members.post", contains("镇党委书记", "镇长", "其他班子成员"));
        as(townOffice())
                .header("If-Match", before)
                .body(Map.of("members", members))
                .put(PATH + "/" + id + "/leading-group")
                .then()
                .statusCode(412);
        as(countyOffice()).get(PATH + "/" + id + "/leading-group").then().body("members", hasSize(3));
    }

    @Test
    @DisplayName("报送安排给出全部日期；不正确的逐项指出；阶梯可读")
    void report_schedules_tell_every_due_day() {
        UUID id = draft(townOffice(), request(MAFANG));
        as(townOffice())
                .body(weeklySchedule())
                .post(PATH + "/" + id + "/report-schedules")
                .then()
                .statusCode(201)
                .body("dueDays", hasSize(15))
                .body("dueDays[0].dueOn", is("2024-12-20"))
                .body("dueDays[14].dueOn", is("2025-03-28"))
                .body("cumulative", equalTo(true));
        var wrong = weeklySchedule();
        wrong.remove("dayOfWeek");
        wrong.put("lastOn", "2024-01-01");
        as(townOffice())
                .body(wrong)
                .post(PATH + "/" + id + "/report-schedules")
                .then()
                .statusCode(422)
                .body("code", is("report-schedule-invalid"))
                .body("violations.field", containsInAnyOrder("dayOfWeek", "lastOn"));
        as(townOffice())
                .get(PATH + "/" + id + "/ladders")
                .then()
                .statusCode(200)
                .body("items.code", contains("default"))
                .body("items[0].inForce", is(true))
                .body("items[0].steps.step", contains("L0", "L1", "L2", "L3", "L4", "L5"))
                .body("items[0].steps[1].days.GENERAL", contains(1));
    }

    @Test
    @DisplayName("不填编号的行动按行政区划和年份自动编号")
    void a_campaign_without_a_code_gets_one() {
        var request = Campaigns.request(MAFANG);
        request.remove("code");
        as(townOffice())
                .body(request)
                .post(Campaigns.PATH)
                .then()
                .statusCode(201)
                .body("code", matchesPattern("XD-141128101-2024-\\d{3}"));
    }

    private static void listed(String parameter, String value, UUID id, boolean expected) {
        as(townOffice())
                .queryParam(parameter, value)
                .queryParam("limit", 200)
                .get(Campaigns.PATH)
                .then()
                .statusCode(200)
                .body("items.id", expected ? hasItem(id.toString()) : everyItem(not(id.toString())));
    }
}
