package io.github.bihuan.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("安全与个人信息对照页")
class SecurityPageTest {

    private static final Path PAGE = Path.of("docs/security.md");
    private static final String NOTHING = "–";

    private record Row(String id, String does, String shownBy, String operator) {}

    private final List<Row> rows = TestSources.lines(PAGE).stream()
            .map(line -> line.split("\\|"))
            .filter(cells -> cells.length == 6 && !cells[1].contains("---"))
            .filter(cells -> !List.of("clause", "item", "article").contains(cells[1].strip()))
            .map(cells -> new Row(cells[1].strip(), cells[3].strip(), cells[4].strip(), cells[5].strip()))
            .toList();

    private final TestSources tests = new TestSources();

    @Test
    @DisplayName("三份对照表都在，OWASP 十项齐全")
    void the_three_tables_are_there() {
        assertThat(rows).extracting(Row::id).contains("8.1.4.3 c)", "19", "安全生产法 73, 76");
        assertThat(rows)
                .extracting(Row::id)
                .containsAll(Stream.iterate(1, i -> i + 1)
                        .limit(10)
                        .map(i -> "API" + i)
                        .toList());
    }

    @Test
    @DisplayName("每一项要么有测试，要么归运维方")
    void each_row_is_shown_or_left_to_the_operator() {
        assertThat(rows).hasSizeGreaterThan(35).allSatisfy(row -> assertThat(
                        row.shownBy().equals(NOTHING) && row.operator().equals(NOTHING))
                .as(row.id())
                .isFalse());
        assertThat(rows)
                .filteredOn(row -> row.does().equals(NOTHING))
                .allSatisfy(row -> assertThat(row.shownBy()).as(row.id()).isEqualTo(NOTHING));
    }

    @Test
    @DisplayName("所列测试都存在")
    void the_tests_named_exist() {
        assertThat(rows)
                .filteredOn(row -> !row.shownBy().equals(NOTHING))
                .allSatisfy(row -> Arrays.stream(row.shownBy().split(", ")).forEach(name -> mustExist(row.id(), name)));
    }

    private void mustExist(String id, String quoted) {
        assertThat(quoted).as(id).matches("`\\w+(\\.\\w+)?`");
        tests.mustHave(quoted.replace("`", ""), id);
    }
}
