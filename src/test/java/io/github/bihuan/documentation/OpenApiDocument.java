package io.github.bihuan.documentation;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The OpenAPI document that the running program serves, in one stable order. */
public final class OpenApiDocument {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final ObjectNode root;

    private OpenApiDocument(ObjectNode root) {
        this.root = root;
    }

    public static OpenApiDocument fetch() {
        String text = given().queryParam("format", "yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return parse(text);
    }

    /** The document as it is checked in. */
    public static OpenApiDocument checkedIn() {
        try {
            return parse(Files.readString(Path.of("docs", "openapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpenApiDocument parse(String text) {
        try {
            ObjectNode root = (ObjectNode) YAML.readTree(text);
            sort(root);
            return new OpenApiDocument(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode root() {
        return root;
    }

    String yaml() {
        try {
            return YAML.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every operation by name, such as {@code GET /api/v1/hazards}. */
    public Map<String, JsonNode> operations() {
        var operations = new LinkedHashMap<String, JsonNode>();
        root.path("paths").fields().forEachRemaining(path -> METHODS.stream()
                .filter(method -> path.getValue().has(method))
                .forEach(method -> operations.put(
                        method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                        path.getValue().get(method))));
        return operations;
    }

    /** The answers of an operation whose status matches. */
    Map<String, JsonNode> answers(JsonNode operation, String status) {
        var answers = new TreeMap<String, JsonNode>();
        operation.path("responses").fields().forEachRemaining(answer -> {
            if (answer.getKey().matches(status)) {
                answers.put(answer.getKey(), resolve(answer.getValue()));
            }
        });
        return answers;
    }

    List<String> headerParameters(JsonNode operation) {
        var names = new ArrayList<String>();
        operation.path("parameters").forEach(parameter -> {
            JsonNode known = resolve(parameter);
            if (known.path("in").asText().equals("header")) {
                names.add(known.path("name").asText());
            }
        });
        return names;
    }

    Map<String, JsonNode> schemas() {
        var schemas = new TreeMap<String, JsonNode>();
        root.path("components")
                .path("schemas")
                .fields()
                .forEachRemaining(schema -> schemas.put(schema.getKey(), schema.getValue()));
        return schemas;
    }

    /** The description of a property: its own, or that of the schema it refers to. */
    String description(JsonNode property) {
        String own = property.path("description").asText("");
        return own.isBlank() ? resolve(property).path("description").asText("") : own;
    }

    public JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    /** What the program puts in no order: paths, components and tags. The order of a record's fields stays. */
    private static void sort(ObjectNode root) {
        root.remove("servers");
        sortFields(root, "paths");
        root.path("components")
                .fieldNames()
                .forEachRemaining(part -> sortFields((ObjectNode) root.path("components"), part));
        var tags = new ArrayList<JsonNode>();
        root.path("tags").forEach(tags::add);
        tags.sort(Comparator.comparing(tag -> tag.path("name").asText()));
        root.set("tags", root.arrayNode().addAll(tags));
    }

    private static void sortFields(ObjectNode parent, String field) {
        var sorted = new TreeMap<String, JsonNode>();
        parent.path(field).fields().forEachRemaining(entry -> sorted.put(entry.getKey(), entry.getValue()));
        parent.set(field, parent.objectNode().setAll(sorted));
    }
}
