package io.github.bihuan.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.bihuan.shared.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("错误代码一览")
class ProblemsPageTest {

    private static final String HEAD =
            """
            # Problem codes 错误代码

            Generated from the enums of problem types; do not edit. Every refusal is `application/problem+json` (RFC 9457) with
            `type` `/problems/<code>`. Codes are stable; titles and details may be reworded. `title` is Chinese, or English when the
            first language of `Accept-Language` is `en`.
            """;

    @Test
    @DisplayName("docs/problems.md 与代码一致")
    void the_page_lists_every_problem_of_the_program() {
        String features =
                Program.problems().stream().map(ProblemsPageTest::section).collect(Collectors.joining());
        GeneratedPage.at("docs/problems.md").mustBe(HEAD + features);
    }

    @Test
    @DisplayName("一个代码只有一个含义，均为短横线小写，状态码为 4xx 或 5xx")
    void a_code_means_one_thing_and_is_kebab_case() {
        List<ProblemType> all =
                Program.problems().stream().flatMap(ProblemsPageTest::constants).toList();
        assertThat(all.stream().map(ProblemsPageTest::row).distinct())
                .as("features may share a code only with the same status and titles")
                .hasSameSizeAs(all.stream().map(ProblemType::code).distinct().toList());
        assertThat(all).allSatisfy(problem -> {
            assertThat(problem.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(problem.status()).isBetween(400, 599);
            assertThat(problem.title()).matches(".*\\p{IsHan}.*");
            assertThat(problem.titleEn()).isNotBlank();
        });
    }

    private static String section(JavaClass type) {
        String rows = constants(type).map(ProblemsPageTest::row).collect(Collectors.joining());
        return "\n## " + type.getSimpleName() + "\n\n| code | status | 标题 | title |\n|---|---|---|---|\n" + rows;
    }

    private static String row(ProblemType problem) {
        return "| `%s` | %d | %s | %s |%n"
                .formatted(problem.code(), problem.status(), problem.title(), problem.titleEn())
                .replace("\r", "");
    }

    private static Stream<ProblemType> constants(JavaClass type) {
        return Arrays.stream(type.reflect().getEnumConstants()).map(ProblemType.class::cast);
    }
}
