package io.github.bihuan.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bihuan.documentation.OpenApiDocument;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.EnterpriseSamples;
import io.github.bihuan.fixtures.InspectionSamples;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the smallest body that an operation's schema accepts, with the world's own objects where it refers to some. */
final class RequestBodies {

    private final OpenApiDocument document;
    private final Map<String, Object> known = new HashMap<>();

    RequestBodies(OpenApiDocument document, MatrixWorld world) {
        this.document = document;
        known.put("enterpriseId", world.enterprise());
        known.put("neighbour", world.neighbour());
        known.put("assistedEnterpriseId", world.neighbour());
        known.put("campaignId", world.id("campaign"));
        known.put("officialId", world.assigned());
        known.put("organisationId", world.id("organisation"));
        known.put("receiverOrganisationId", world.id("organisation"));
        known.put("regionCode", world.town());
        known.put("target", Map.of("type", "ENTERPRISE", "id", world.neighbour()));
        known.put("principal", EnterpriseSamples.person("张三", "13800000001"));
        known.put("industry", "METALLURGY");
        known.put("sizeClass", "ABOVE_SCALE");
        known.put("formCode", "WEEKLY_DISPATCH_MY");
        known.put("checklistCode", "CONFINED_SPACE");
        known.put("level", "COUNTY");
        known.put("step", "L1");
        known.put("hazardId", world.id("waived hazard"));
        known.put("scheduleCode", "WEEKLY_DISPATCH_MY");
        known.put("dueOn", "2024-12-27");
        known.put("channels", List.of("SMS"));
        known.put("cadence", "QUARTERLY");
        known.put("queryCode", MatrixTipOff.QUERY_CODE);
    }

    /** The body, or null when the operation takes none. */
    Object of(Operation operation) {
        return switch (operation.toString()) {
            case "POST /api/v1/campaigns/{campaignId}/report-schedules" -> aSchedule();
            case "POST /api/v1/campaigns/{campaignId}/documents" -> with(operation, Map.of("reason", "补充"));
            case "POST /api/v1/notice-channels" -> aChannel();
            case "POST /api/v1/enterprises/{enterpriseId}/site-relations" -> aTenancy();
            case "POST /api/v1/enterprises/{enterpriseId}/hazard-statistics" -> aStatistic();
            case "POST /api/v1/assignments" -> with(operation, Map.of("targetId", known.get("neighbour")));
            case "POST /api/v1/duties" -> with(operation, Map.of("firstOn", "2024-01-01", "lastOn", "2024-12-31"));
            case "POST /api/v1/inspections" -> aVisit();
            case "POST /api/v1/ladder-simulations" -> aSimulation();
            case "POST /api/v1/tip-offs/{id}/verifications" -> with(
                    operation, Map.of("hazardId", known.get("hazardId")));
            default -> generated(operation);
        };
    }

    /** With fields that the schema does not require, but a rule. */
    private Map<String, Object> with(Operation operation, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        ((Map<?, ?>) generated(operation)).forEach((field, value) -> body.put((String) field, value));
        return body;
    }

    private static Map<String, Object> aTenancy() {
        return Map.of("kind", "LEASE", "otherName", "矩阵租户" + ApiTest.serial(), "startOn", "2024-12-17");
    }

    private static Map<String, Object> aStatistic() {
        return Map.of("period", "2023Q4", "investmentYuan", 0, "analysis", "均已整改", "signedBy", "张三");
    }

    private Map<String, Object> aVisit() {
        Map<String, Object> visit = InspectionSamples.aVisit((UUID) known.get("enterpriseId"));
        visit.put("inspectedOn", "2024-12-17");
        return visit;
    }

    private Map<String, Object> aSimulation() {
        return Map.of(
                "period",
                "LAST_QUARTER",
                "regionCode",
                known.get("regionCode"),
                "ladderCode",
                "default",
                "ladderVersion",
                1);
    }

    private static Map<String, Object> aSchedule() {
        Map<String, Object> schedule = Campaigns.weeklySchedule();
        schedule.put("reason", "新增");
        return schedule;
    }

    /** For a kind of notice that nobody writes here: nothing is ever sent. */
    private Map<String, Object> aChannel() {
        return Map.of(
                "channel", "WECOM_ROBOT",
                "name", "矩阵群",
                "regionCode", known.get("regionCode"),
                "url", "https://93.184.216.34/send?key=1",
                "noticeKinds", List.of("PROPOSAL"));
    }

    private Object generated(Operation operation) {
        JsonNode schema = operation
                .definition()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return schema.isMissingNode() ? null : value("", schema);
    }

    private Object value(String name, JsonNode described) {
        JsonNode schema = document.resolve(described);
        if (schema.has("enum")) {
            return choice(name, schema);
        }
        if (known.containsKey(name)) {
            return known.get(name);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> List.of(value("", schema.path("items")));
            case "boolean" -> true;
            case "number", "integer" -> Math.max(1, schema.path("minimum").asInt());
            default -> text(name, schema);
        };
    }

    private Object choice(String name, JsonNode schema) {
        for (JsonNode constant : schema.path("enum")) {
            if (constant.asText().equals(known.get(name))) {
                return constant.asText();
            }
        }
        return schema.path("enum").get(0).asText();
    }

    private Map<String, Object> object(JsonNode schema) {
        var body = new LinkedHashMap<String, Object>();
        schema.path("required")
                .forEach(field -> body.put(
                        field.asText(),
                        value(field.asText(), schema.path("properties").path(field.asText()))));
        return body;
    }

    private static String text(String name, JsonNode schema) {
        if (name.equals("uscc")) {
            return EnterpriseSamples.freshUscc();
        }
        return switch (schema.path("format").asText()) {
            case "date" -> "2024-12-17";
            case "uuid" -> UUID.randomUUID().toString();
            default -> "M" + ApiTest.serial();
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }
}
