package io.github.bihuan.escalation;

import static io.github.bihuan.fixtures.ApiTest.as;

import io.github.bihuan.fixtures.ApiTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is written about a project that was built without review: surveys, penalties, diagnoses, and the duties of it. */
record UnreviewedSamples(String office, UUID campaign) {

    ValidatableResponse surveyed(UUID whose, String item, String builtOn, String review) {
        return as(office)
                .body(Map.of(
                        "kind",
                        "SAFETY_FACILITY_SURVEY",
                        "title",
                        "金属冶炼企业三同时摸底",
                        "heldOn",
                        "2024-06-28",
                        "enterpriseId",
                        whose,
                        "campaignIds",
                        List.of(campaign),
                        "detail",
                        Map.of("item", item, "builtOn", builtOn, "designReview", review)))
                .post("/api/v1/activities")
                .then();
    }

    Map<String, Object> aPenalty(UUID whose, String caseNumber, String on) {
        return new HashMap<>(Map.of(
                "caseNumber",
                caseNumber,
                "subject",
                "ENTERPRISE",
                "enterpriseId",
                whose,
                "amountYuan",
                100000,
                "decidedOn",
                on,
                "basis",
                "《安全生产法》第九十八条",
                "violationKinds",
                List.of("BUILT_WITHOUT_REVIEW"),
                "campaignIds",
                List.of(campaign)));
    }

    Map<String, Object> aDiagnosis(String item, String on, boolean rectify) {
        return Map.of(
                "campaignId",
                campaign,
                "item",
                item,
                "designUnit",
                "样例冶金设计院",
                "qualification",
                "冶金行业甲级",
                "entrustedOn",
                on,
                "diagnosedOn",
                on,
                "findings",
                "吊运区域应增设隔离设施",
                "rectificationNeeded",
                rectify);
    }

    Map<String, Object> template(String code) {
        Map<String, Object> duty = new HashMap<>(as(office)
                .get("/api/v1/duty-templates?programme=JC-2024-45")
                .then()
                .statusCode(200)
                .extract()
                .<Map<String, Object>>path("items.find { it.code == '" + code + "' }"));
        duty.remove("programme");
        duty.remove("organisations");
        duty.put("code", code + "_" + ApiTest.serial());
        return duty;
    }

    UUID adopted(String code, List<UUID> units) {
        Map<String, Object> duty = template(code);
        duty.put("organisationIds", units);
        return UUID.fromString(as(office)
                .body(duty)
                .post("/api/v1/duties")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    ValidatableResponse instances(UUID duty) {
        return as(office).get("/api/v1/duty-instances?originId=" + duty).then().statusCode(200);
    }

    ValidatableResponse survey() {
        return as(office)
                .get("/api/v1/campaigns/" + campaign + "/forms/SAFETY_FACILITY_SURVEY_JC")
                .then()
                .statusCode(200);
    }
}
