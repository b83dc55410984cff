package io.github.bihuan.dispatch;

import static io.restassured.RestAssured.given;

import io.github.bihuan.fixtures.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A reporting organisation at its desk: begins, fills in and submits returns over HTTP. */
final class ReportClient {

    private static final String PATH = "/api/v1/reports";

    private final String token;
    private final UUID organisation;
    private final UUID campaign;
    private final String schedule;

    ReportClient(UUID organisation, String region, String role, UUID campaign, String schedule) {
        this.token = TestTokens.ofOfficial("filer-" + organisation, region, organisation, null, role);
        this.organisation = organisation;
        this.campaign = campaign;
        this.schedule = schedule;
    }

    ValidatableResponse begin(String dueOn, String correctionNote) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "campaignId", campaign, "scheduleCode", schedule, "dueOn", dueOn, "organisationId", organisation));
        if (correctionNote != null) {
            body.put("correctionNote", correctionNote);
        }
        return as(token).body(body).post(PATH).then();
    }

    /** Begins a report, overrides what is given and answers its id. */
    String filled(String dueOn, Map<String, ?> values) {
        String id = begin(dueOn, null).statusCode(201).extract().path("id");
        return filled(id, values, Map.of());
    }

    String filled(String id, Map<String, ?> values, Map<String, Object> more) {
        Map<String, Object> overrides = new HashMap<>();
        values.forEach((cell, value) -> overrides.put(cell, Map.of("value", value, "reason", "纸质记录尚未录入")));
        Map<String, Object> body = new HashMap<>(more);
        body.put("overrides", overrides);
        amend(id, body).statusCode(200);
        return id;
    }

    ValidatableResponse amend(String id, Map<String, ?> body) {
        return as(token)
                .header("If-Match", etag(id))
                .body(body)
                .patch(PATH + "/" + id)
                .then();
    }

    ValidatableResponse submit(String id) {
        return move(token, id, "submissions", Map.of());
    }

    ValidatableResponse move(String whose, String id, String document, Map<String, ?> body) {
        return as(whose)
                .header("If-Match", etag(id))
                .body(body)
                .post(PATH + "/" + id + "/" + document)
                .then();
    }

    ValidatableResponse get(String id) {
        return as(token).get(PATH + "/" + id).then().statusCode(200);
    }

    ValidatableResponse read(String id, String part) {
        return as(token).get(PATH + "/" + id + "/" + part).then();
    }

    private String etag(String id) {
        return get(id).extract().header("ETag");
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    static String cell(String code) {
        return "cells.find { it.code == '" + code + "' }.value";
    }
}
