package io.github.bihuan.dispatch;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("摸排不漏一户：对照在册企业")
class CensusCoverageApiTest extends ApiTest {

    private static final String ENTERPRISES = "/api/v1/enterprises";
    private static final String OFFICE = TestTokens.of("census-office", "150721100", "TOWNSHIP_OFFICE");
    private static final String NEIGHBOUR = TestTokens.of("census-neighbour", "150721101", "TOWNSHIP_OFFICE");

    private final FormWorld world = new FormWorld();
    private UUID campaign;
    private UUID host;
    private UUID none;
    private UUID silent;

    @BeforeEach
    void threeEnterprisesOfATown() {
        itIs("2024-11-12T09:00:00+08:00");
        change("update enterprise set status = 'CLOSED' where region_code like '1507%'");
        campaign = world.campaign("1507");
        change("update campaign set start_on = '2024-11-11' where id = ?", campaign);
        host = world.enterprise("摸排园区", "150721100");
        none = world.enterprise("摸排独户", "150721100");
        silent = world.enterprise("摸排未报", "150721100");
        change("update enterprise set created_at = '2024-11-01T00:00:00Z' where region_code like '1507%'");
    }

    @Test
    @DisplayName("三家在册：一家登记厂中厂，一家零报告，未报的一家列得出来；零报告算，不报不算，66.67%")
    void every_enterprise_answers_or_is_listed() {
        form("").body(cell("census.registered"), equalTo(3)).body(cell("census.coverage"), equalTo("0.00"));
        listed("MISSING", host, none, silent);
        relation(host).statusCode(201);
        String nil = nil(OFFICE, none, "2024-11-12").statusCode(201).extract().path("id");
        form("").body(cell("census.registered"), equalTo(3))
                .body(cell("census.answered"), equalTo(2))
                .body(cell("census.missing"), equalTo(1))
                .body(cell("census.coverage"), equalTo("66.67"));
        as(OFFICE)
                .get("/api/v1/campaigns/" + campaign + "/forms/CENSUS_YQ/cells/census.missing/rows")
                .then()
                .statusCode(200)
                .body("items.enterpriseId", contains(silent.toString()))
                .body("items.enterpriseName", contains("摸排未报"));
        listed("MISSING", silent);
        listed("ANSWERED", host, none);
        as(OFFICE)
                .get(ENTERPRISES + "/" + none + "/site-nil-returns/" + nil)
                .then()
                .statusCode(200)
                .body("declaredOn", equalTo("2024-11-12"));
        form("?cutOff=2024-11-11").body(cell("census.answered"), equalTo(0));
        form("?knownAt=2024-11-12T00:59:59Z").body(cell("census.answered"), equalTo(0));
        itIs("2024-11-18T09:00:00+08:00");
        nil(OFFICE, silent, "2024-11-17").statusCode(201);
        form("").body(cell("census.coverage"), equalTo("100.00"));
        form("?cutOff=2024-11-16").body(cell("census.coverage"), equalTo("66.67"));
        as(OFFICE)
                .get(ENTERPRISES + "?status=ACTIVE&siteCensus=MISSING&count=true")
                .then()
                .body("items", empty());
    }

    @Test
    @DisplayName("有登记的场所不能零报告；将来的日期、别镇的企业退回；没有的摸排情况不认")
    void a_nil_return_does_not_contradict_the_record() {
        relation(host).statusCode(201);
        nil(OFFICE, host, "2024-11-12").statusCode(409).body("code", equalTo("sites-recorded"));
        nil(OFFICE, host, "2024-10-31").statusCode(201);
        nil(OFFICE, none, "2024-11-13").statusCode(422).body("code", equalTo("date-in-future"));
        nil(NEIGHBOUR, none, "2024-11-12").statusCode(404);
        nil(TestTokens.of("census-leader", "150721100", "TOWNSHIP_LEADER"), none, "2024-11-12")
                .statusCode(403);
        as(NEIGHBOUR).get(ENTERPRISES + "/" + host + "/site-nil-returns").then().statusCode(404);
        as(OFFICE)
                .get(ENTERPRISES + "/" + host + "/site-nil-returns")
                .then()
                .body("items.declaredOn", contains("2024-10-31"));
        listed("MISSING", none, silent);
    }

    private static ValidatableResponse relation(UUID enterprise) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "FACTORY_IN_FACTORY", "otherName", "承租样例厂"));
        body.put("startOn", "2024-11-12");
        return as(OFFICE)
                .body(body)
                .post(ENTERPRISES + "/" + enterprise + "/site-relations")
                .then();
    }

    private static ValidatableResponse nil(String who, UUID enterprise, String on) {
        return as(who).body(Map.of("declaredOn", on))
                .post(ENTERPRISES + "/" + enterprise + "/site-nil-returns")
                .then();
    }

    private static void listed(String census, UUID... enterprises) {
        String[] ids = new String[enterprises.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = enterprises[i].toString();
        }
        as(OFFICE)
                .get(ENTERPRISES + "?status=ACTIVE&siteCensus=" + census)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(ids));
    }

    private ValidatableResponse form(String query) {
        return as(OFFICE)
                .get("/api/v1/campaigns/" + campaign + "/forms/CENSUS_YQ" + query)
                .then()
                .statusCode(200);
    }

    private static String cell(String code) {
        return "cells.find { it.code == '" + code + "' }.value";
    }
}
