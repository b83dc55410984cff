package io.github.bihuan.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Requests about imports, as a front end makes them. */
final class ImportCalls {

    static final String PATH = "/api/v1/imports";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private ImportCalls() {}

    static RequestSpecification form(String token, String type) {
        return given().auth().oauth2(token).accept("application/json").multiPart("type", type);
    }

    static ValidatableResponse upload(String token, String type, String name, byte[] content) {
        return form(token, type)
                .multiPart("file", name, content, "application/octet-stream")
                .post(PATH)
                .then();
    }

    /** Uploads, and watches until the check is over. */
    static JsonPath checked(String token, String type, byte[] content) {
        return over(token, upload(token, type, "台账.xlsx", content).statusCode(201));
    }

    static JsonPath over(String token, ValidatableResponse created) {
        String location = created.extract().header("Location");
        long end = System.nanoTime() + PATIENCE;
        JsonPath seen = read(token, location);
        while (seen.getString("status").equals("CHECKING")) {
            assertThat(System.nanoTime()).as("still checking: %s", location).isLessThan(end);
            aMoment();
            seen = read(token, location);
        }
        return seen;
    }

    /** As long as a front end waits between two questions. */
    private static void aMoment() {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS))
                .join();
    }

    static JsonPath read(String token, String location) {
        return ApiTest.as(token).get(location).then().statusCode(200).extract().jsonPath();
    }

    static ValidatableResponse commit(String token, JsonPath seen, Map<String, ?> body) {
        return ApiTest.as(token)
                .header("If-Match", "\"" + seen.getInt("version") + "\"")
                .body(body)
                .post(PATH + "/" + seen.getString("id") + "/commit")
                .then();
    }

    /** All rows as short sentences: {@code 5 NEW}, {@code 7 ERROR C UNREADABLE_DATE}. */
    static List<String> outcomes(String token, JsonPath seen) {
        List<Map<String, Object>> rows = ApiTest.as(token)
                .get(PATH + "/" + seen.getString("id") + "/rows?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return rows.stream().map(ImportCalls::sentence).toList();
    }

    private static String sentence(Map<String, Object> row) {
        StringBuilder said = new StringBuilder(row.get("row") + " " + row.get("outcome"));
        for (Object found : (List<?>) row.get("findings")) {
            Map<?, ?> finding = (Map<?, ?>) found;
            said.append(' ')
                    .append(finding.get("column") == null ? "-" : finding.get("column"))
                    .append(' ')
                    .append(finding.get("code"));
        }
        return said.toString();
    }
}
