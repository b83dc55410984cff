package io.github.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.hazard.domain.HazardStateDiagram;
import io.github.bihuan.hazard.domain.HazardTransitions;
import io.github.bihuan.hazard.domain.HazardTransitions.Edge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("隐患状态图")
class HazardDiagramTest {

    @Test
    @DisplayName("文档中的状态图和转换表与代码一致")
    void the_page_in_the_documentation_is_the_table() throws IOException {
        Path page = Path.of("docs/state-machines/hazard.md");
        String expected = "# Hazard 隐患\n\nGenerated from the transition table; do not edit.\n\n```mermaid\n"
                + HazardStateDiagram.render()
                + "```\n\n| from | document | outcome | to | guards |\n|---|---|---|---|---|\n"
                + HazardTransitions.edges().stream().map(HazardDiagramTest::row).collect(Collectors.joining());
        if (Boolean.getBoolean("bihuan.regenerate")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, expected);
        }
        assertThat(page).hasContent(expected);
    }

    private static String row(Edge edge) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        edge.from() == null ? "–" : edge.from(),
                        edge.document().chineseLabel(),
                        edge.outcome().chineseLabel(),
                        edge.to(),
                        String.join("；", edge.guards()));
    }
}
