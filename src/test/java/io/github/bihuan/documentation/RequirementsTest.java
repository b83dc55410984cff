package io.github.bihuan.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("需求对照")
class RequirementsTest {

    private static final Path PAGE = Path.of("docs/requirements.md");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d{3}-\\d{2}) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");

    private record Requirement(String id, String state, String shownBy, String missing) {}

    private final List<Requirement> rows = TestSources.lines(PAGE).stream()
            .map(ROW::matcher)
            .filter(row -> row.matches())
            .map(row -> new Requirement(row.group(1), row.group(3), row.group(4), row.group(5)))
            .toList();

    private final TestSources tests = new TestSources();

    @Test
    @DisplayName("每条核心需求恰好出现一次")
    void every_core_requirement_stands_in_the_table_once() {
        assertThat(rows)
                .extracting(Requirement::id)
                .containsExactlyElementsOf(TestSources.lines(Path.of("src/test/resources/requirements-core.txt")));
    }

    @Test
    @DisplayName("状态只有三种；已实现的都有测试，部分实现的说明缺什么")
    void what_works_is_shown_by_tests_that_exist() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.state()).as(row.id()).isIn("works", "partly", "later");
            if (row.state().equals("later")) {
                assertThat(row.shownBy()).as(row.id()).isEqualTo("–");
                assertThat(row.missing()).as(row.id()).matches("–|issue \\d+");
            } else {
                assertThat(row.missing().equals("–"))
                        .as(row.id())
                        .isEqualTo(row.state().equals("works"));
                Arrays.stream(row.shownBy().split(", ")).forEach(name -> tests.mustHave(name, row.id()));
            }
        });
    }

    @Test
    @DisplayName("页首的合计与各行一致")
    void the_totals_are_those_of_the_rows() {
        assertThat(TestSources.lines(PAGE))
                .contains("**%d work · %d partly · %d later · %d in all**"
                        .formatted(count("works"), count("partly"), count("later"), rows.size()));
    }

    private long count(String state) {
        return rows.stream().filter(row -> row.state().equals(state)).count();
    }
}
