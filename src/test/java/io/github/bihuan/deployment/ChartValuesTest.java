package io.github.bihuan.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("values.yaml：每个值都有用、有说明、受模式约束")
class ChartValuesTest {

    private static final int LONGEST = 200;

    private final JsonNode schema = schema();
    private final Map<String, Object> defaults = Chart.read(Chart.VALUES);

    @Test
    @DisplayName("改动任何一个值，渲染结果都会变化")
    void every_value_changes_what_is_rendered() {
        List<Map<String, Object>> bases = Stream.concat(Stream.of(Chart.EVERYTHING), Chart.examples().stream())
                .map(file -> Chart.merged(defaults, Chart.read(file)))
                .toList();
        List<String> rendered = bases.stream().map(Chart::template).toList();
        List<String> idle = new ArrayList<>();
        for (List<String> path : paths(defaults, List.of())) {
            if (!isUsed(path, bases, rendered)) {
                idle.add(String.join(".", path));
            }
        }
        assertThat(idle).isEmpty();
    }

    @Test
    @DisplayName("每个对象都不接受未知的键，每个值都在模式里")
    void the_schema_knows_every_value_and_nothing_else() {
        assertThat(paths(defaults, List.of())).allSatisfy(path -> assertThat(at(path).isMissingNode())
                .as(String.join(".", path))
                .isFalse());
        assertThat(open(schema, "")).isEmpty();
    }

    @Test
    @DisplayName("不到 200 行，每个值旁边有说明")
    void every_value_is_commented() throws IOException {
        List<String> lines = Files.readAllLines(Chart.VALUES);
        assertThat(lines).hasSizeLessThan(LONGEST);
        assertThat(lines.stream()
                        .filter(line -> line.matches("\\s*\\w+:.+"))
                        .filter(line -> !line.contains("#"))
                        .map(line -> line.strip().replaceAll(":.*", "")))
                .as("without a comment")
                .isEmpty();
    }

    private boolean isUsed(List<String> path, List<Map<String, Object>> bases, List<String> rendered) {
        for (int i = 0; i < bases.size(); i++) {
            Object now = get(bases.get(i), path);
            try {
                Map<String, Object> changed = Chart.merged(bases.get(i), nested(path, other(now, at(path))));
                if (!Chart.template(changed).equals(rendered.get(i))) {
                    return true;
                }
            } catch (IllegalStateException refused) {
                assertThat(refused).hasMessageMatching("(?s).*(not both|these values are missing|needs secrets).*");
                return true;
            }
        }
        return false;
    }

    /** Another value that the schema allows. */
    private static Object other(Object now, JsonNode allowed) {
        if (now instanceof Boolean yes) {
            return !yes;
        }
        if (now instanceof Number number) {
            double step = allowed.path("type").asText().equals("integer") ? 1 : 0.1;
            return step == 1 ? (Object) (number.longValue() + 1) : (Object) (number.doubleValue() + step);
        }
        for (JsonNode choice : allowed.path("enum")) {
            if (!choice.asText().equals(now)) {
                return choice.asText();
            }
        }
        JsonNode example = allowed.path("examples").path(0);
        if (!example.isMissingNode()) {
            return new ObjectMapper().convertValue(example, Object.class);
        }
        return now instanceof Map ? Map.of("changed", "yes") : "changed";
    }

    /** Leaves of the values; a map without entries or with free keys is one. */
    private List<List<String>> paths(Map<String, Object> values, List<String> above) {
        List<List<String>> paths = new ArrayList<>();
        values.forEach((key, value) -> {
            List<String> path = new ArrayList<>(above);
            path.add(key);
            if (value instanceof Map && !Chart.asMap(value).isEmpty()) {
                paths.addAll(paths(Chart.asMap(value), path));
            } else {
                paths.add(path);
            }
        });
        return paths;
    }

    private static Object get(Map<String, Object> values, List<String> path) {
        Object value = values;
        for (String key : path) {
            value = Chart.asMap(value).get(key);
        }
        return value;
    }

    private static Map<String, Object> nested(List<String> path, Object value) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(path.get(0), path.size() == 1 ? value : nested(path.subList(1, path.size()), value));
        return result;
    }

    private JsonNode at(List<String> path) {
        JsonNode node = schema;
        for (String key : path) {
            node = resolved(resolved(node).path("properties").path(key));
        }
        return node;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? schema.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** Objects of the schema that would take any key. */
    private static List<String> open(JsonNode node, String path) {
        List<String> open = new ArrayList<>();
        if (node.has("properties") && node.path("additionalProperties").asBoolean(true)) {
            open.add(path);
        }
        node.fields().forEachRemaining(field -> open.addAll(open(field.getValue(), path + "/" + field.getKey())));
        return open;
    }

    private static JsonNode schema() {
        try {
            return new ObjectMapper()
                    .readTree(Chart.DIRECTORY.resolve("values.schema.json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
