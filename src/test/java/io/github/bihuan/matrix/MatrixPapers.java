package io.github.bihuan.matrix;

import static io.github.bihuan.matrix.MatrixWorld.SECRET;

import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.HazardSamples;
import io.github.bihuan.fixtures.ListingSamples;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the offices and the enterprise write, of the objects made so far.
 *
 * @param ids the objects' ids by name
 */
record MatrixPapers(String town, Map<String, UUID> ids) {

    Map<String, Object> aSchedule() {
        Map<String, Object> schedule = Campaigns.weeklySchedule();
        schedule.put("code", "WEEKLY_DISPATCH_MY");
        return schedule;
    }

    Map<String, Object> aPlan() {
        Map<String, Object> plan = HazardSamples.aPlan("2025-01-15");
        plan.put("treatmentItems", ListingSamples.treatment());
        return plan;
    }

    Map<String, Object> aReport() {
        return Map.of("campaignId", id("campaign"), "scheduleCode", "WEEKLY_DISPATCH_MY", "dueOn", "2024-12-20");
    }

    Map<String, Object> anActivity() {
        return Map.of("kind", "MEETING", "title", SECRET, "heldOn", "2024-12-17");
    }

    Map<String, Object> aLadder() {
        var step = Map.of(
                "step",
                "L1",
                "name",
                "样例",
                "kind",
                "REMINDER_LETTER",
                "mode",
                "AUTOMATIC",
                "days",
                Map.of("GENERAL", List.of(1)),
                "recipients",
                List.of("PRINCIPAL"));
        return Map.of("name", "样例阶梯", "steps", List.of(step), "reason", "试行");
    }

    Map<String, Object> aProposal() {
        Map<String, Object> body = ListingSamples.aProposal("HAZARD", id("hazard"), id("organisation"));
        body.put("reason", SECRET);
        return body;
    }

    Map<String, Object> aMeasure() {
        return Map.of(
                "kind", "BAN",
                "enterpriseId", id("enterprise"),
                "decidedOn", "2024-12-17",
                "authority", SECRET,
                "documentNumber", "矩责改〔2024〕1号");
    }

    Map<String, Object> aPenalty() {
        return Map.of(
                "caseNumber",
                "矩罚〔2024〕1号",
                "subject",
                "ENTERPRISE",
                "enterpriseId",
                id("enterprise"),
                "amountYuan",
                20000,
                "decidedOn",
                "2024-12-17",
                "basis",
                SECRET);
    }

    Map<String, Object> anOrganisation() {
        return Map.of("code", "ORG-MATRIX", "name", "矩阵安监站", "kind", "TOWNSHIP_STATION", "regionCode", town);
    }

    Map<String, Object> anOfficial(String name) {
        return Map.of("name", name, "post", "站长", "organisationId", id("organisation"), "phone", "13800000003");
    }

    Map<String, Object> aStage() {
        return Map.of("kind", "SELF_INSPECTION", "name", "自查自改", "startOn", "2024-12-17", "endOn", "2024-12-31");
    }

    Map<String, Object> aFiling() {
        return Map.of(
                "campaignId",
                id("campaign"),
                "filedOn",
                "2024-12-17",
                "leader",
                "张三",
                "mode",
                "SELF",
                "summary",
                SECRET);
    }

    Map<String, Object> aStatistic() {
        return Map.of("period", "2024Q3", "investmentYuan", 0, "analysis", SECRET, "signedBy", "张三");
    }

    Map<String, Object> aDesignation() {
        return Map.of("campaignId", id("campaign"), "designatedOn", "2024-12-17", "reason", SECRET);
    }

    Map<String, Object> aPairing() {
        return Map.of(
                "campaignId",
                id("campaign"),
                "assistedEnterpriseId",
                id("neighbour"),
                "startedOn",
                "2024-12-17",
                "form",
                "ENTERPRISE_VISIT",
                "plan",
                SECRET);
    }

    Map<String, Object> aRelation() {
        return Map.of("kind", "LEASE", "otherEnterpriseId", id("neighbour"), "startOn", "2024-12-17");
    }

    private UUID id(String name) {
        return ids.get(name);
    }
}
