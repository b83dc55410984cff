package io.github.bihuan.acceptance;

import static io.github.bihuan.fixtures.ApiTest.as;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every address of the OpenAPI document that can be read, with real identifiers: where a path has a parameter, the first item of the
 * collection before it is taken, as the given reader sees them.
 */
final class Readings {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final int MOST = 1;
    /** Each reading, even a refused one, is written into the journal, and so would change what is read next. */
    private static final String JOURNALLED = "/identity";
    /** What no list tells. */
    private static final Map<String, List<String>> KNOWN = Map.of(
            "year", List.of("2024"),
            "documents", List.of("rectification-plans", "classifications"),
            "ledger", List.of("major-hazards", "hazards", "enterprises"),
            "schedule", List.of("WEEKLY_DISPATCH_MY"),
            "cell", List.of());

    private final String reader;
    private final String campaign;
    private final JsonNode paths;

    private Readings(String reader, String campaign, JsonNode paths) {
        this.reader = reader;
        this.campaign = campaign;
        this.paths = paths;
    }

    /** The addresses of what this reader sees. */
    static TreeSet<String> seenBy(String reader, Object campaign) {
        String text = given().queryParam("format", "json").get("/q/openapi").asString();
        var readings = new Readings(reader, campaign.toString(), tree(text).path("paths"));
        var addresses = new TreeSet<String>();
        readings.paths.fields().forEachRemaining(path -> {
            if (isReading(path.getValue().path("get")) && !path.getKey().endsWith(JOURNALLED)) {
                readings.concrete(path.getKey())
                        .forEach(address -> addresses.add(address
                                + readings.query(path.getKey(), path.getValue().path("get"))));
            }
        });
        return addresses;
    }

    /** Status and body, without what differs from request to request. */
    static String answer(String token, String address) {
        Response response = as(token).accept("*/*").get(address);
        return response.statusCode() + " " + response.asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static boolean isReading(JsonNode operation) {
        return !operation.isMissingNode()
                && !operation.path("responses").path("200").path("content").has("text/event-stream");
    }

    private List<String> concrete(String template) {
        Matcher parameter = PARAMETER.matcher(template);
        if (!parameter.find()) {
            return List.of(template);
        }
        List<String> addresses = new ArrayList<>();
        for (String value : values(template.substring(0, parameter.start() - 1), parameter.group(1))) {
            String next = template.substring(0, parameter.start()) + value + template.substring(parameter.end());
            addresses.addAll(concrete(next));
        }
        return addresses;
    }

    private List<String> values(String collection, String parameter) {
        if (parameter.equals("cell")) {
            return texts(read(collection.replaceAll("/cells$", "")).path("cells"), "code");
        }
        return KNOWN.containsKey(parameter)
                ? KNOWN.get(parameter)
                : texts(
                        read(collection.replaceAll("(/campaigns/[^/]+)/forms$", "/forms"))
                                .path("items"),
                        parameter);
    }

    private JsonNode read(String collection) {
        return tree(as(reader)
                .get("/api/v1" + collection.replaceFirst("^/api/v1", "") + "?limit=" + MOST)
                .asString());
    }

    private static List<String> texts(JsonNode items, String parameter) {
        List<String> values = new ArrayList<>();
        for (JsonNode item : items) {
            JsonNode own = item.has(parameter) ? item.path(parameter) : item.path("id");
            if (own.isValueNode() && values.size() < MOST) {
                values.add(own.asText());
            }
        }
        return values;
    }

    private String query(String path, JsonNode operation) {
        var parameters = new LinkedHashMap<String, String>();
        operation.path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asText();
            if (name.equals("limit")) {
                parameters.put("limit", "200");
            } else if (name.equals("count")) {
                parameters.put("count", "true");
            } else if (parameter.path("required").asBoolean()
                    && parameter.path("in").asText().equals("query")) {
                parameters.put(name, required(path, name));
            }
        });
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .reduce((a, b) -> a + "&" + b)
                .map(all -> "?" + all)
                .orElse("");
    }

    private String required(String path, String name) {
        return switch (name) {
            case "from" -> "2024-12-01";
            case "to" -> "2024-12-31";
            case "dueOn" -> "2024-12-27";
            case "campaignId" -> campaign;
            default -> throw new IllegalStateException("what to ask " + path + " for: " + name);
        };
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
