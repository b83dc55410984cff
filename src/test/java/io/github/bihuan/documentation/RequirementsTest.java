package io.github.bihuan.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("需求对照")
class RequirementsTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Path PAGE = Path.of("docs/requirements.md");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d{3}-\\d{2}) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");

    private record Requirement(String id, String state, String shownBy, String missing) {}

    private final List<Requirement> rows = lines(PAGE).stream()
            .map(ROW::matcher)
            .filter(row -> row.matches())
            .map(row -> new Requirement(row.group(1), row.group(3), row.group(4), row.group(5)))
            .toList();

    @Test
    @DisplayName("每条核心需求恰好出现一次")
    void every_core_requirement_stands_in_the_table_once() {
        assertThat(rows)
                .extracting(Requirement::id)
                .containsExactlyElementsOf(lines(Path.of("src/test/resources/requirements-core.txt")));
    }

    @Test
    @DisplayName("状态只有三种；已实现的都有测试，部分实现的说明缺什么")
    void what_works_is_shown_by_tests_that_exist() {
        Map<String, Path> tests = tests();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.state()).as(row.id()).isIn("works", "partly", "later");
            if (row.state().equals("later")) {
                assertThat(row.shownBy()).as(row.id()).isEqualTo("–");
                assertThat(row.missing()).as(row.id()).matches("–|issue \\d+");
            } else {
                assertThat(row.missing().equals("–"))
                        .as(row.id())
                        .isEqualTo(row.state().equals("works"));
                Arrays.stream(row.shownBy().split(", ")).forEach(name -> mustExist(tests, row.id(), name));
            }
        });
    }

    @Test
    @DisplayName("页首的合计与各行一致")
    void the_totals_are_those_of_the_rows() {
        assertThat(lines(PAGE))
                .contains("**%d work · %d partly · %d later · %d in all**"
                        .formatted(count("works"), count("partly"), count("later"), rows.size()));
    }

    private long count(String state) {
        return rows.stream().filter(row -> row.state().equals(state)).count();
    }

    private static void mustExist(Map<String, Path> tests, String id, String name) {
        String[] parts = name.split("\\.", 2);
        assertThat(tests).as("test named by %s", id).containsKey(parts[0]);
        if (parts.length == 2) {
            assertThat(lines(tests.get(parts[0])))
                    .as("%s names %s", id, name)
                    .anyMatch(line -> line.contains(" " + parts[1] + "("));
        }
    }

    private static Map<String, Path> tests() {
        try (Stream<Path> files = Files.walk(TESTS)) {
            var tests = new HashMap<String, Path>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), file));
            return tests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
