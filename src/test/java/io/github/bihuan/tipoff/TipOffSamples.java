package io.github.bihuan.tipoff;

import static io.github.bihuan.fixtures.ApiTest.MAFANG;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.HazardSamples;
import io.github.bihuan.fixtures.OwnerSql;
import io.github.bihuan.fixtures.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tip-offs made through the API. */
final class TipOffSamples {

    static final String PATH = "/api/v1/tip-offs";
    static final String HANDLER = TestTokens.of("tipoff-handler", MAFANG, "TIPOFF_HANDLER");
    static final String REPORTER_NAME = "钱十六";
    static final String REPORTER_PHONE = "13987651234";

    /** What the reporter keeps. */
    record Filed(UUID id, String queryCode) {}

    private TipOffSamples() {}

    static String registration(String key, Map<String, Object> call) {
        return as(HANDLER)
                .header("Idempotency-Key", key)
                .body(call)
                .post(PATH + "/registrations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Map<String, Object> aTipOff() {
        Map<String, Object> body = new HashMap<>();
        body.put("regionCode", MAFANG);
        body.put("enterpriseName", "样例石材厂");
        body.put("description", "无证人员从事焊接作业");
        return body;
    }

    static Map<String, Object> named() {
        Map<String, Object> body = aTipOff();
        body.put("reporter", Map.of("name", REPORTER_NAME, "phone", REPORTER_PHONE));
        return body;
    }

    static Map<String, Object> verified(UUID enterprise, UUID... campaigns) {
        return Map.of(
                "outcome",
                "TRUE",
                "verifiedOn",
                "2025-03-07",
                "opinion",
                "现场核查属实",
                "hazard",
                Map.of(
                        "enterpriseId",
                        enterprise,
                        "level",
                        "MAJOR",
                        "catalogItems",
                        List.of("GM10-3-2"),
                        "description",
                        "特种作业人员未持证上岗",
                        "place",
                        "焊接工段",
                        "deadline",
                        "2025-03-31",
                        "trackingOfficerId",
                        HazardSamples.anOfficial(),
                        "campaignIds",
                        List.of(campaigns)));
    }

    static Filed filed(Map<String, Object> body) {
        var receipt = given().contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("code", matchesPattern("JB-141128101-2025-\\d{6}"))
                .body("reporter", nullValue())
                .extract();
        return new Filed(UUID.fromString(receipt.path("id")), receipt.path("queryCode"));
    }

    static ValidatableResponse submitted(String key, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then();
    }

    static ValidatableResponse sent(Map<String, ?> more) {
        Map<String, Object> body = aTipOff();
        body.putAll(more);
        return given().contentType(ContentType.JSON).body(body).post(PATH).then();
    }

    static ValidatableResponse asked(Filed filed) {
        return ask(filed.queryCode());
    }

    static ValidatableResponse ask(String queryCode) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("queryCode", queryCode))
                .post("/api/v1/tip-off-queries")
                .then();
    }

    static ValidatableResponse decided(Filed filed, String act) {
        return step(HANDLER, filed, "decisions", Map.of("act", act)).statusCode(201);
    }

    static ValidatableResponse step(String token, Filed filed, String document, Map<String, ?> body) {
        Object version = OwnerSql.rows("select version from tip_off where id = ?", filed.id())
                .get(0)
                .get(0);
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(PATH + "/" + filed.id() + "/" + document)
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).accept(ContentType.JSON);
    }
}
