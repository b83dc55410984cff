package io.github.bihuan.campaign;

import static io.github.bihuan.fixtures.Campaigns.PATH;
import static io.github.bihuan.fixtures.Campaigns.published;
import static io.github.bihuan.fixtures.Campaigns.request;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("行动进展")
class ProgressApiTest extends ApiTest {

    private static final String FACT =
            """
            insert into fact (id, happening_id, kind, subject_type, subject_id, campaign_id, enterprise_id, organiser_level,
              region_code, city_code, county_code, town_code, level, category, detail, occurred_on, recorded_at, actor)
            values (gen_random_uuid(), gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, '1411', '141128', ?, ?, ?, ?::jsonb, ?,
              now(), 'test')""";

    private final UUID enterprise = UUID.randomUUID();

    @Test
    @DisplayName("什么也没发现：整改率为空，不是 100%")
    void a_rate_of_nothing_is_not_a_hundred() {
        UUID campaign = published(townOffice(), MAFANG);
        progress(campaign, "2024-12-20")
                .body("total.found", is(0))
                .body("total.rectificationRate", nullValue())
                .body("levels", empty())
                .body("nextReports", hasSize(15))
                .body("nextReports[0].dueOn", is("2024-12-20"))
                .body("nextReports[0].daysLeft", is(0))
                .body("lateReports", empty());
    }

    @Test
    @DisplayName("发现、定级、验收、反弹、撤销：截至哪天算哪天，按级别和阶段")
    void hazards_are_counted_as_they_stood_on_the_day() {
        UUID campaign = published(townOffice(), MAFANG);
        as(townOffice())
                .body(Map.of("kind", "CENSUS", "name", "第一轨", "startOn", "2024-12-17", "endOn", "2024-12-19"))
                .post(PATH + "/" + campaign + "/stages")
                .then()
                .statusCode(201);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID mistaken = UUID.randomUUID();
        hazard(campaign, first, "HAZARD_FOUND", "GENERAL", "2024-12-18");
        hazard(campaign, second, "HAZARD_FOUND", "GENERAL", "2024-12-20");
        hazard(campaign, second, "HAZARD_LEVEL_SET", "MAJOR", "2024-12-23");
        hazard(campaign, mistaken, "HAZARD_FOUND", "GENERAL", "2024-12-18");
        hazard(campaign, mistaken, "HAZARD_WITHDRAWN", null, "2024-12-24");
        hazard(campaign, first, "HAZARD_ACCEPTED", "GENERAL", "2024-12-22");
        hazard(campaign, first, "HAZARD_REOPENED", "GENERAL", "2024-12-28");
        progress(campaign, "2024-12-21")
                .body("total.found", is(3))
                .body("levels.level", contains("GENERAL"))
                .body("total.rectified", is(0));
        progress(campaign, "2024-12-25")
                .body("total.found", is(2))
                .body("total.rectified", is(1))
                .body("total.open", is(1))
                .body("total.rectificationRate", is(50.0f))
                .body("levels.level", contains("GENERAL", "MAJOR"))
                .body("levels.hazards.found", contains(1, 1))
                .body("stages[0].hazards.found", is(1))
                .body("stages[0].hazards.rectified", is(1))
                .body("stages[0].late", is(true));
        progress(campaign, "2024-12-28").body("total.rectified", is(0)).body("total.open", is(2));
    }

    @Test
    @DisplayName("回头看覆盖：阶段结束前发现的重大隐患，自阶段开始起看过的；别的阶段没有这一项")
    void a_stage_of_looking_back_shows_its_coverage() {
        UUID campaign = published(townOffice(), MAFANG);
        stage(campaign, "LOOK_BACK", "2025-01-06", "2025-01-24");
        stage(campaign, "CONSOLIDATION", "2025-01-25", "2025-01-31");
        progress(campaign, "2025-01-06")
                .body("stages[0].lookBack.majorHazards", is(0))
                .body("stages[0].lookBack.coverageRate", nullValue());
        UUID seen = UUID.randomUUID();
        UUID tooEarly = UUID.randomUUID();
        UUID unseen = UUID.randomUUID();
        UUID general = UUID.randomUUID();
        UUID foundLater = UUID.randomUUID();
        for (UUID major : List.of(seen, tooEarly, unseen)) {
            hazard(campaign, major, "HAZARD_FOUND", "MAJOR", "2024-12-20");
        }
        hazard(campaign, general, "HAZARD_FOUND", "GENERAL", "2024-12-20");
        hazard(campaign, foundLater, "HAZARD_FOUND", "MAJOR", "2025-01-28");
        hazard(campaign, tooEarly, "HAZARD_LOOKED_BACK", null, "2025-01-03");
        hazard(campaign, general, "HAZARD_LOOKED_BACK", null, "2025-01-08");
        hazard(campaign, seen, "HAZARD_LOOKED_BACK", null, "2025-01-08");
        hazard(campaign, seen, "HAZARD_LOOKED_BACK", null, "2025-01-20");
        progress(campaign, "2025-01-30")
                .body("stages[0].lookBack.majorHazards", is(3))
                .body("stages[0].lookBack.lookedBack", is(1))
                .body("stages[0].lookBack.coverageRate", is(33.33f))
                .body("stages[1].lookBack", nullValue());
        progress(campaign, "2025-01-07").body("stages[0].lookBack.lookedBack", is(0));
    }

    private static void stage(UUID campaign, String kind, String startOn, String endOn) {
        as(townOffice())
                .body(Map.of("kind", kind, "name", "阶段", "startOn", startOn, "endOn", endOn))
                .post(PATH + "/" + campaign + "/stages")
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("检查次数不含企业自查；方案数按企业；已报送的不算逾期")
    void visits_plans_and_reports() {
        UUID campaign = published(townOffice(), MAFANG);
        fact(
                campaign,
                "INSPECTION_CONCLUDED",
                "INSPECTION",
                UUID.randomUUID(),
                "TOWNSHIP",
                null,
                null,
                "{}",
                "2024-12-19");
        fact(
                campaign,
                "INSPECTION_CONCLUDED",
                "INSPECTION",
                UUID.randomUUID(),
                "TOWNSHIP",
                null,
                null,
                "{}",
                "2024-12-20");
        fact(
                campaign,
                "INSPECTION_CONCLUDED",
                "INSPECTION",
                UUID.randomUUID(),
                "ENTERPRISE",
                null,
                null,
                "{}",
                "2024-12-20");
        for (int i = 0; i < 2; i++) {
            fact(
                    campaign,
                    "SELF_INSPECTION_PLAN_FILED",
                    "PLAN",
                    UUID.randomUUID(),
                    null,
                    null,
                    null,
                    "{}",
                    "2024-12-18");
        }
        String schedule = as(townOffice())
                .get(PATH + "/" + campaign + "/report-schedules")
                .then()
                .extract()
                .path("items[0].code");
        fact(
                campaign,
                "REPORT_SUBMITTED",
                "REPORT",
                UUID.randomUUID(),
                null,
                null,
                schedule,
                "{\"dueOn\": \"2024-12-20\"}",
                "2024-12-20");
        progress(campaign, "2024-12-28")
                .body("coverage.visits", is(2))
                .body("plansFiled", is(1))
                .body("lateReports.nominalOn", contains("2024-12-27"))
                .body("lateReports[0].daysLeft", is(-1))
                .body("nextReports[0].dueOn", is("2025-01-03"));
    }

    @Test
    @DisplayName("县级行动：镇只看到本镇的数，县看到全县的数；没有权限的不给看")
    void a_town_sees_its_own_share_of_a_county_campaign() {
        UUID campaign = published(countyOffice(), request(FANGSHAN));
        hazard(campaign, UUID.randomUUID(), "HAZARD_FOUND", "GENERAL", "2024-12-18");
        change("update fact set region_code = ?, town_code = ? where campaign_id = ?", JICUI, JICUI, campaign);
        hazard(campaign, UUID.randomUUID(), "HAZARD_FOUND", "GENERAL", "2024-12-18");
        progress(campaign, "2024-12-20").body("total.found", is(1));
        as(countyOffice())
                .queryParam("on", "2024-12-20")
                .get(PATH + "/" + campaign + "/progress")
                .then()
                .body("total.found", is(2));
        as(principalOf(enterprise))
                .get(PATH + "/" + campaign + "/progress")
                .then()
                .statusCode(403);
        as(townOffice())
                .queryParam("on", "昨天")
                .get(PATH + "/" + campaign + "/progress")
                .then()
                .statusCode(400);
        as(townOffice())
                .queryParam("limit", 0)
                .get(PATH + "/" + campaign + "/progress")
                .then()
                .statusCode(400);
    }

    private void hazard(UUID campaign, UUID id, String kind, String level, String on) {
        fact(campaign, kind, "HAZARD", id, null, level, null, "{}", on);
    }

    private void fact(
            UUID campaign,
            String kind,
            String subjectType,
            UUID subject,
            String organiser,
            String level,
            String category,
            String detail,
            String on) {
        change(
                FACT,
                kind,
                subjectType,
                subject,
                campaign,
                enterprise,
                organiser,
                MAFANG,
                MAFANG,
                level,
                category,
                detail,
                Date.valueOf(on));
    }

    private static ValidatableResponse progress(UUID campaign, String on) {
        return as(townOffice())
                .queryParam("on", on)
                .get(Campaigns.PATH + "/" + campaign + "/progress")
                .then()
                .statusCode(200);
    }
}
