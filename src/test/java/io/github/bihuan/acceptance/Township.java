package io.github.bihuan.acceptance;

import static io.github.bihuan.fixtures.ApiTest.as;
import static io.restassured.RestAssured.given;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.EnterpriseSamples;
import io.github.bihuan.fixtures.HazardSamples;
import io.github.bihuan.fixtures.InspectionSamples;
import io.github.bihuan.fixtures.ListingSamples;
import io.github.bihuan.fixtures.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A township in which something of everything happens; whatever it does, it does over HTTP as its own people. */
final class Township {

    final String region;
    final String county;
    final UUID organisation;
    final UUID officer;
    final UUID enterprise;
    final UUID campaign;

    private Township(String region) {
        this.region = region;
        this.county = region.substring(0, 6);
        organisation = created(
                countyOffice(),
                "/api/v1/organisations",
                Map.of(
                        "code",
                        "ORG-D-" + ApiTest.serial(),
                        "name",
                        "某安监站",
                        "kind",
                        "TOWNSHIP_STATION",
                        "regionCode",
                        region));
        officer = created(
                countyOffice(),
                "/api/v1/officials",
                Map.of("name", "王五", "post", "站长", "organisationId", organisation, "phone", "13800000003"));
        campaign = Campaigns.published(countyOffice(), Campaigns.request(county));
        enterprise = anEnterprise();
        live();
    }

    static Township in(String region) {
        return new Township(region);
    }

    String countyOffice() {
        return TestTokens.of("county-" + county, county, "COUNTY_OFFICE");
    }

    /** Who records what the county's department decides. */
    private String enforcer() {
        return TestTokens.of("enforcer-" + county, county, "COUNTY_ENFORCER");
    }

    String townOffice() {
        return TestTokens.of("town-" + region, region, "TOWNSHIP_OFFICE");
    }

    String principal() {
        return TestTokens.ofEnterprise("principal-" + enterprise, region, enterprise, "ENTERPRISE_PRINCIPAL");
    }

    /** A posted official to whom nothing is assigned. */
    String unassigned() {
        return TestTokens.ofOfficial("posted-" + region, region, null, UUID.randomUUID(), "RESPONSIBLE_OFFICIAL");
    }

    /** Another enterprise of the township, with records of its own. */
    UUID anEnterprise() {
        Map<String, Object> body = EnterpriseSamples.aRollingMill();
        body.put("regionCode", region);
        return created(townOffice(), "/api/v1/enterprises", body);
    }

    /** Everything once more: an enterprise inspected, hazards found, planned and listed, measures taken, something reported. */
    void live() {
        live(enterprise);
    }

    void live(UUID of) {
        InspectionSamples.created(townOffice(), InspectionSamples.aVisit(of));
        UUID general = hazard(HazardSamples.selfFound(of));
        HazardSamples.signed(townOffice(), general, "rectification-plans", HazardSamples.aPlan("2024-12-30"));
        UUID major = hazard(HazardSamples.majorFoundByTown(of, officer));
        listed(major);
        posted("/api/v1/measures", measure(of, major)).statusCode(201);
        posted("/api/v1/penalties", penalty(of)).statusCode(201);
        assigned(of);
        reported();
    }

    private void reported() {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "regionCode",
                        region,
                        "enterpriseName",
                        "样例石材厂",
                        "description",
                        "无证人员从事焊接作业",
                        "reporter",
                        Map.of("name", "钱十六", "phone", "13987651234")))
                .post("/api/v1/tip-offs")
                .then()
                .statusCode(201);
    }

    private UUID hazard(Map<String, Object> body) {
        body.put("campaignIds", List.of(campaign));
        return HazardSamples.recorded(townOffice(), body);
    }

    private void listed(UUID major) {
        String listing = ListingSamples.propose(townOffice(), ListingSamples.aProposal("HAZARD", major, organisation))
                .statusCode(201)
                .extract()
                .path("id");
        ListingSamples.decide(countyOffice(), listing, "1", ListingSamples.approval())
                .statusCode(201);
    }

    private void assigned(UUID of) {
        as(countyOffice())
                .body(Map.of(
                        "role",
                        "RESPONSIBLE_OFFICIAL",
                        "officialId",
                        created(
                                countyOffice(),
                                "/api/v1/officials",
                                Map.of("name", "赵六", "post", "副镇长", "organisationId", organisation)),
                        "target",
                        Map.of("type", "ENTERPRISE", "id", of)))
                .post("/api/v1/assignments");
    }

    private Map<String, Object> measure(UUID of, UUID hazard) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "RECTIFICATION_ORDER");
        body.put("enterpriseId", of);
        body.put("hazardIds", List.of(hazard));
        body.put("decidedOn", "2024-12-17");
        body.put("dueOn", "2024-12-24");
        body.put("authority", "某县应急管理局");
        body.put("documentNumber", "应急责改〔2024〕" + ApiTest.serial() + "号");
        return body;
    }

    private Map<String, Object> penalty(UUID of) {
        Map<String, Object> body = new HashMap<>();
        body.put("caseNumber", "应急罚〔2024〕" + ApiTest.serial() + "号");
        body.put("subject", "ENTERPRISE");
        body.put("enterpriseId", of);
        body.put("amountYuan", 30000);
        body.put("decidedOn", "2024-12-17");
        body.put("authority", "某县应急管理局");
        body.put("basis", "《安全生产法》第一百零二条");
        return body;
    }

    private ValidatableResponse posted(String path, Map<String, Object> body) {
        return as(enforcer()).body(body).post(path).then();
    }

    private static UUID created(String token, String path, Map<String, Object> body) {
        return UUID.fromString(as(token)
                .body(body)
                .post(path)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
