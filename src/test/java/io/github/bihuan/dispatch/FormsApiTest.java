package io.github.bihuan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("报表接口")
class FormsApiTest extends ApiTest {

    private static final Instant EARLY = Instant.parse("2024-12-20T01:00:00Z");
    private static final LocalDate FOUND = LocalDate.parse("2024-12-19");

    private final FormWorld world = new FormWorld();
    private UUID campaign;
    private UUID mafang;
    private UUID jicui;
    private UUID townHazard;
    private String path;

    @BeforeEach
    void two_towns_of_a_county_campaign() {
        itIs("2024-12-28T09:00:00+08:00");
        campaign = world.campaign(FANGSHAN);
        path = "/api/v1/campaigns/" + campaign + "/forms/WEEKLY_DISPATCH_MY";
        mafang = world.enterprise("丙食品", MAFANG);
        jicui = world.enterprise("己建材", JICUI);
        townHazard = world.hazard(mafang, MAFANG, "TOWNSHIP_INSPECTION", FOUND, "配电箱无防护");
        var writer = new FactWriter(campaign, MAFANG).recordedAt(EARLY);
        writer.found(townHazard, mafang, "TOWNSHIP_INSPECTION", "TOWNSHIP", "GENERAL", FOUND);
        writer.penalty(mafang, "ENTERPRISE", null, new BigDecimal("45000"), FOUND);
        writer.recordedAt(Instant.parse("2024-12-27T01:00:00Z"));
        writer.hazard("HAZARD_ACCEPTED", townHazard, mafang, "TOWNSHIP", "GENERAL", FOUND.plusDays(1));
        writer.in(JICUI);
        UUID other = world.hazard(jicui, JICUI, "TOWNSHIP_INSPECTION", FOUND, "通道堵塞");
        writer.found(other, jicui, "TOWNSHIP_INSPECTION", "TOWNSHIP", "GENERAL", FOUND);
        TestFact.insert(writer.facts());
    }

    @Test
    @DisplayName("报表定义：列表与单个，未知的 404")
    void definitions_are_listed_and_read() {
        as(townOffice())
                .get("/api/v1/forms")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        hasItems("WEEKLY_DISPATCH_MY", "MAJOR_LEDGER_MY", "MONTHLY_DISPATCH_HL", "CENSUS_YQ"));
        as(townOffice())
                .get("/api/v1/forms/MAJOR_LEDGER_MY")
                .then()
                .statusCode(200)
                .body("columns", hasSize(13))
                .body("title", equalTo("冶金工贸行业隐患排查整治专项行动重大事故隐患台账"));
        as(townOffice()).get("/api/v1/forms/NONE").then().statusCode(404).body("code", equalTo("not-found"));
        as(principalOf(mafang)).get("/api/v1/forms").then().statusCode(403);
    }

    @Test
    @DisplayName("镇只见本镇，县见各镇；默认截止今天、所知为现在")
    void a_town_sees_its_town_and_the_county_sees_all() {
        as(townOffice())
                .get(path)
                .then()
                .statusCode(200)
                .body("formCode", equalTo("WEEKLY_DISPATCH_MY"))
                .body("formVersion", equalTo(1))
                .body("cutOff", equalTo("2024-12-28"))
                .body("knownAt", notNullValue())
                .body("regionCode", equalTo(MAFANG))
                .body("provisional", equalTo(false))
                .body(cell("town.generalFound"), equalTo(1))
                .body(cell("pen.enterpriseAmount"), equalTo("4.50"))
                .body(cell("deploy.plan"), equalTo("马政发〔2024〕27号，2024年12月17日印发"))
                .body(cell("problems"), nullValue());
        as(countyOffice()).get(path).then().statusCode(200).body(cell("town.generalFound"), equalTo(2));
        as(neighbourOffice()).get(path).then().statusCode(200).body(cell("pen.enterprises"), equalTo(0));
        String elsewhere = TestTokens.of("jiaocheng", JIAOCHENG, "COUNTY_OFFICE");
        as(elsewhere).get(path).then().statusCode(404);
    }

    @Test
    @DisplayName("截止日和所知时间：晚录的验收不改变当时所知；行动之前为零；未来的标为暂定")
    void the_past_is_answered_as_it_was_known() {
        form("cutOff=2024-12-21&knownAt=2024-12-21T00:00:00Z").body(cell("town.generalRectified"), equalTo(0));
        form("cutOff=2024-12-21").body(cell("town.generalRectified"), equalTo(1));
        form("cutOff=2024-12-19").body(cell("town.generalRectified"), equalTo(0));
        form("cutOff=2024-12-16")
                .body("cells.findAll { it.kind == 'COMPUTED' && it.unit != '万元' }.value", everyItem(equalTo(0)))
                .body(cell("deploy.plan"), nullValue());
        form("cutOff=2025-01-03").body("provisional", equalTo(true));
        as(townOffice()).get(path + "?cutOff=yesterday").then().statusCode(400);
    }

    private ValidatableResponse form(String query) {
        return as(townOffice()).get(path + "?" + query).then().statusCode(200);
    }

    @Test
    @DisplayName("填报单位限定地区；不在管辖内 404，不在行动地区 422")
    void the_reporting_organisation_limits_the_facts() {
        UUID town = world.organisation("积翠镇领导小组办公室", "TOWNSHIP", JICUI);
        as(countyOffice())
                .get(path + "?organisationId=" + town)
                .then()
                .statusCode(200)
                .body("organisationId", equalTo(town.toString()))
                .body("regionCode", equalTo(JICUI))
                .body(cell("town.generalFound"), equalTo(1));
        as(townOffice()).get(path + "?organisationId=" + town).then().statusCode(404);
        UUID outside = world.organisation("交城县安委办", "COUNTY", JIAOCHENG);
        as(auditor())
                .get(path + "?organisationId=" + outside)
                .then()
                .statusCode(422)
                .body("code", equalTo("organisation-outside-campaign"));
    }

    @Test
    @DisplayName("单元格背后的各行：隐患、处罚；文字栏 422，未知单元格 404")
    void a_cell_opens_to_its_rows() {
        as(townOffice())
                .get(path + "/cells/town.generalRectified/rows")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(townHazard.toString()))
                .body("items[0].enterpriseName", equalTo("丙食品"))
                .body("items[0].foundOn", equalTo("2024-12-19"))
                .body("items[0].acceptedOn", equalTo("2024-12-20"))
                .body("items[0].level", equalTo("GENERAL"));
        as(townOffice())
                .get(path + "/cells/pen.enterprises/rows")
                .then()
                .statusCode(200)
                .body("items.caseNumber", hasItem("1号"))
                .body("items[0].amountYuan", equalTo(45000.00f));
        as(townOffice())
                .get(path + "/cells/problems/rows")
                .then()
                .statusCode(422)
                .body("code", equalTo("cell-has-no-rows"));
        as(townOffice()).get(path + "/cells/none/rows").then().statusCode(404);
        as(townOffice()).get(path + "/cells/town.visits/rows?limit=0").then().statusCode(400);
    }

    @Test
    @DisplayName("明细翻页不重不漏")
    void rows_are_paged() {
        var first = as(countyOffice())
                .get(path + "/cells/town.generalFound/rows?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract();
        String cursor = first.path("nextCursor");
        String second = as(countyOffice())
                .get(path + "/cells/town.generalFound/rows?limit=1&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("nextCursor", nullValue())
                .extract()
                .path("items[0].id");
        assertThat(second).isNotEqualTo(first.path("items[0].id"));
    }

    private static String cell(String code) {
        return "cells.find { it.code == '" + code + "' }.value";
    }
}
