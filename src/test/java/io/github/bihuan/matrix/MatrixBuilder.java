package io.github.bihuan.matrix;

import static io.github.bihuan.fixtures.ApiTest.as;
import static io.github.bihuan.matrix.MatrixWorld.SECRET;

import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.EnterpriseSamples;
import io.github.bihuan.fixtures.HazardSamples;
import io.github.bihuan.fixtures.InspectionSamples;
import io.github.bihuan.fixtures.OwnerSql;
import io.github.bihuan.fixtures.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the world's objects over HTTP, as the offices of the town and its county. */
final class MatrixBuilder {

    private static final String TO_THE_ENTERPRISE =
            """
            select n.id from notice n join notice_recipient r on r.notice_id = n.id
            where n.subject_id = ? and r.enterprise_id = ? and r.role = 'SAFETY_MANAGER' and n.issued_at is not null""";

    private static final String TO_THE_OFFICIAL =
            """
            select n.id from notice n join notice_recipient r on r.notice_id = n.id
            where n.subject_id = ? and r.official_id = ? and n.issued_at is not null""";

    private final MatrixWorld place;
    private final Map<String, UUID> ids = new HashMap<>();
    private final MatrixPapers papers;

    MatrixBuilder(MatrixWorld place) {
        this.place = place;
        this.papers = new MatrixPapers(place.town(), ids);
    }

    MatrixWorld build() {
        people();
        campaign();
        enterpriseDocuments();
        hazards();
        ids.putAll(MatrixDelivery.of(place.town(), id("notice")));
        ids.putAll(MatrixDuty.of(place.town(), enterprise()));
        ids.putAll(MatrixImports.of(place.town(), enterprise()));
        enforcement();
        waiver();
        ids.put("tip-off", MatrixTipOff.in(place.town()));
        ids.put("report", posted(reporter(), "/api/v1/reports", papers.aReport()));
        as(reporter())
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .post("/api/v1/reports/" + id("report") + "/submissions")
                .then()
                .statusCode(201);
        ids.put("activity", posted("/api/v1/activities", papers.anActivity()));
        ids.put("ladder", posted(Campaigns.PATH + "/" + id("campaign") + "/ladders", papers.aLadder()));
        return new MatrixWorld(place.town(), place.siblingTown(), place.otherCounty(), Map.copyOf(ids));
    }

    private UUID id(String name) {
        return ids.get(name);
    }

    private UUID enterprise() {
        return id("enterprise");
    }

    private UUID neighbour() {
        return id("neighbour");
    }

    private String townOffice() {
        return TestTokens.of("matrix-town-office", place.town(), "TOWNSHIP_OFFICE");
    }

    private String countyOffice() {
        return TestTokens.of("matrix-county-office", place.county(), "COUNTY_OFFICE");
    }

    private String principal() {
        return TestTokens.ofEnterprise("matrix-principal", place.town(), enterprise(), "ENTERPRISE_PRINCIPAL");
    }

    private void campaign() {
        ids.put("campaign", Campaigns.draft(townOffice(), Campaigns.request(place.town())));
        String campaign = Campaigns.PATH + "/" + id("campaign");
        ids.put("stage", posted(campaign + "/stages", papers.aStage()));
        ids.put("document", posted(campaign + "/documents", Map.of("kind", "NOTICE", "title", "通知")));
        ids.put("schedule", posted(campaign + "/report-schedules", papers.aSchedule()));
        Campaigns.move(townOffice(), id("campaign"), "publication", Map.of()).statusCode(201);
    }

    private void people() {
        ids.put("organisation", posted(countyOffice(), "/api/v1/organisations", papers.anOrganisation()));
        ids.put("official", posted(countyOffice(), "/api/v1/officials", papers.anOfficial("赵六")));
        ids.put("unassigned", posted(countyOffice(), "/api/v1/officials", papers.anOfficial("钱七")));
        ids.put("enterprise", registered(place.town(), SECRET + "钢铁"));
        ids.put("neighbour", registered(place.town(), "矩阵邻居"));
        ids.put("elsewhere", registered(place.siblingTown(), "他镇企业"));
        ids.put("assignment", assigned("official", "enterprise"));
        assigned("unassigned", "neighbour");
    }

    private UUID assigned(String official, String enterprise) {
        var body = Map.of(
                "officialId",
                id(official),
                "role",
                "RESPONSIBLE_OFFICIAL",
                "targetType",
                "ENTERPRISE",
                "targetId",
                id(enterprise));
        return posted(countyOffice(), "/api/v1/assignments", body);
    }

    private void enterpriseDocuments() {
        String own = "/api/v1/enterprises/" + enterprise();
        ids.put("self-inspection-plans", posted(principal(), own + "/self-inspection-plans", papers.aFiling()));
        ids.put("self-inspection-reports", posted(principal(), own + "/self-inspection-reports", papers.aFiling()));
        ids.put(
                "design-diagnoses",
                posted(
                        principal(),
                        own + "/design-diagnoses",
                        Map.of(
                                "item",
                                "二号转炉技改",
                                "designUnit",
                                "样例设计院",
                                "qualification",
                                "冶金行业甲级",
                                "entrustedOn",
                                "2024-12-01",
                                "diagnosedOn",
                                "2024-12-16",
                                "findings",
                                SECRET,
                                "rectificationNeeded",
                                true)));
        ids.put("ledger-confirmations", posted(own + "/ledger-confirmations", Map.of("confirmedOn", "2024-12-17")));
        ids.put(
                "special-operator-requirements",
                posted(
                        own + "/special-operator-requirements",
                        Map.of("workType", "高处作业", "required", 2, "effectiveOn", "2024-12-17")));
        ids.put(
                "special-operator-engagements",
                posted(
                        "/api/v1/special-operator-engagements",
                        Map.of(
                                "enterpriseId",
                                enterprise(),
                                "operatorName",
                                SECRET,
                                "workType",
                                "高处作业",
                                "engagedOn",
                                "2024-12-17",
                                "engagedBy",
                                SECRET)));
        ids.put("hazard-statistics", posted(principal(), own + "/hazard-statistics", papers.aStatistic()));
        ids.put("benchmark-designations", posted(own + "/benchmark-designations", papers.aDesignation()));
        ids.put("assistance-pairings", posted(own + "/assistance-pairings", papers.aPairing()));
        ids.put("site-nil-returns", posted(own + "/site-nil-returns", Map.of("declaredOn", "2024-12-16")));
        ids.put("site-relations", posted(own + "/site-relations", papers.aRelation()));
    }

    private void hazards() {
        Map<String, Object> hazard = HazardSamples.majorFoundByTown(enterprise(), id("official"));
        hazard.put("description", SECRET);
        hazard.put("campaignIds", List.of(id("campaign")));
        ids.put("hazard", HazardSamples.recorded(townOffice(), hazard));
        ids.put("plan", HazardSamples.signed(principal(), id("hazard"), "rectification-plans", papers.aPlan()));
        var extension = Map.of("requestedDeadline", "2025-02-15", "reason", SECRET);
        ids.put("application", HazardSamples.signed(principal(), id("hazard"), "deadline-extensions", extension));
        ids.put("notice", noticed(TO_THE_ENTERPRISE, enterprise()));
        ids.put("official's notice", noticed(TO_THE_OFFICIAL, id("official")));
    }

    private UUID noticed(String sql, UUID recipient) {
        return (UUID) OwnerSql.rows(sql, id("hazard"), recipient).get(0).get(0);
    }

    private void enforcement() {
        ids.put(
                "planned-enterprises",
                posted(
                        Campaigns.PATH + "/" + id("campaign") + "/planned-enterprises",
                        Map.of("enterpriseId", enterprise(), "grade", "重点")));
        Map<String, Object> visit = InspectionSamples.aVisit(enterprise());
        visit.put("inspectedOn", "2024-12-17");
        visit.put("content", SECRET);
        String inspection = InspectionSamples.created(townOffice(), visit);
        ids.put("inspection", UUID.fromString(inspection));
        InspectionSamples.document(townOffice(), inspection, "1", "conclusion", Map.of("concludedOn", "2024-12-17"))
                .statusCode(201);
        ids.put("listing", posted("/api/v1/listed-supervisions", papers.aProposal()));
        ids.put("measure", posted("/api/v1/measures", papers.aMeasure()));
        ids.put("penalty", posted("/api/v1/penalties", papers.aPenalty()));
    }

    /** Spared the penalty: found by itself, reported, being rectified. */
    private void waiver() {
        Map<String, Object> own = HazardSamples.majorFoundByTown(enterprise(), id("official"));
        own.put("source", "ENTERPRISE_SELF");
        UUID hazard = HazardSamples.recorded(principal(), own);
        HazardSamples.signed(
                principal(), hazard, "authority-reports", Map.of("content", SECRET, "recipient", "TOWNSHIP"));
        HazardSamples.signed(principal(), hazard, "rectification-plans", papers.aPlan());
        ids.put("waived hazard", hazard);
        ids.put(
                "waiver",
                posted(
                        "/api/v1/penalty-waivers",
                        Map.of("hazardId", hazard, "decidedOn", "2024-12-17", "authority", SECRET, "basis", SECRET)));
    }

    private String reporter() {
        return TestTokens.ofOfficial("matrix-reporter", place.town(), id("organisation"), null, "TOWNSHIP_OFFICE");
    }

    private UUID registered(String region, String name) {
        Map<String, Object> body = EnterpriseSamples.aRollingMill();
        body.put("regionCode", region);
        body.put("name", name);
        return posted(countyOffice(), "/api/v1/enterprises", body);
    }

    private UUID posted(String path, Map<String, ?> body) {
        return posted(townOffice(), path, body);
    }

    private static UUID posted(String token, String path, Map<String, ?> body) {
        return UUID.fromString(
                as(token).body(body).post(path).then().statusCode(201).extract().path("id"));
    }
}
