package io.github.bihuan.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.bihuan.fixtures.JournalWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Each writing operation of the OpenAPI document has been carried out by some API test and has left a row in the journal: {@link
 * JournalWatch} saw it. Judges whole builds only, not runs of single tests.
 */
@DisplayName("接口文档里的每个写操作都留下审计日志")
class JournalledWritesIT {

    private static final List<String> WRITES = List.of("post", "put", "patch", "delete");

    @Test
    @DisplayName("没有哪个写操作未被试过")
    void every_writing_operation_was_seen_to_leave_a_row() throws IOException {
        assumeTrue(System.getProperty("test") == null && Files.exists(JournalWatch.SEEN), "not a whole build");
        Set<String> seen = Files.readAllLines(JournalWatch.SEEN).stream().collect(Collectors.toSet());
        Set<String> unseen = operations();
        unseen.removeIf(operation -> seen.stream().anyMatch(carriesOut(operation)));
        assertThat(unseen).isEmpty();
    }

    private static Set<String> operations() throws IOException {
        JsonNode paths = new YAMLMapper()
                .readTree(Path.of("docs", "openapi.yaml").toFile())
                .get("paths");
        Set<String> operations = new TreeSet<>();
        paths.fields().forEachRemaining(path -> WRITES.stream()
                .filter(method -> path.getValue().has(method) && !JournalWatch.QUESTIONS.contains(path.getKey()))
                .forEach(method -> operations.add(method.toUpperCase() + " " + path.getKey())));
        return operations;
    }

    /** A template's variable stands for one segment of the path. */
    private static Predicate<String> carriesOut(String operation) {
        return Pattern.compile(operation.replaceAll("\\{[^}]+}", "[^/]+")).asMatchPredicate();
    }
}
