package io.github.bihuan.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("接口说明")
class ApiGuideTest {

    private final String guide = GeneratedPage.at("docs/api/README.md").text();

    @Test
    @DisplayName("提到的地址都在接口文档中")
    void every_path_of_the_guide_exists() {
        String document = GeneratedPage.at("docs/openapi.yaml").text();
        assertThat(found("(?:GET|POST|PATCH) (/api/v1/[a-zA-Z{}/-]+)"))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(document).contains("\n  " + path + ":"));
    }

    @Test
    @DisplayName("提到的错误代码都在错误代码一览中")
    void every_code_of_the_guide_exists() {
        String problems = GeneratedPage.at("docs/problems.md").text();
        assertThat(found("\\d{3}\\s`([a-z]+(?:-[a-z]+)*)`|\"code\": \"([a-z-]{5,})\""))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(problems).contains("| `" + code + "` |"));
    }

    private List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(guide.replaceAll("(/api/v1/[a-z-]+)/[0-9a-f-]{36}", "$1/{id}"))
                .results()
                .map(ApiGuideTest::lastGroup)
                .toList();
    }

    private static String lastGroup(MatchResult match) {
        for (int i = match.groupCount(); i > 1; i--) {
            if (match.group(i) != null) {
                return match.group(i);
            }
        }
        return match.group(1);
    }
}
