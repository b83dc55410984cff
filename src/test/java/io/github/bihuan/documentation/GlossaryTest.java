package io.github.bihuan.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("术语对照表")
class GlossaryTest {

    private static final String MARK = "<!-- constants: made from the program, see GlossaryTest -->\n";

    private final GeneratedPage page = GeneratedPage.at("docs/glossary.md");

    @Test
    @DisplayName("每个枚举值都有一个中文术语")
    void every_constant_has_its_official_term() {
        List<String> nameless = vocabulary().stream()
                .flatMap(words -> words.nameless().stream())
                .toList();
        assertThat(nameless)
                .as(
                        "constants without a Chinese term: give them a label(), a Chinese Javadoc or a row in docs/glossary.md")
                .isEmpty();
    }

    @Test
    @DisplayName("术语对照表列出程序中的全部枚举值，不多不少")
    void the_glossary_lists_the_constants_of_the_program() {
        String written = page.text();
        int mark = written.indexOf(MARK);
        assertThat(mark).as("the mark after which the constants stand").isNotNegative();
        String constants = vocabulary().stream().map(Vocabulary::section).collect(Collectors.joining());
        page.mustBe(written.substring(0, mark) + MARK + constants);
    }

    private List<Vocabulary> vocabulary() {
        return Vocabulary.ofProgram(page.text());
    }
}
