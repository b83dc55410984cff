package io.github.bihuan.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("报送状态机")
class ReportTransitionsTest {

    private static final Map<String, ReportStatus> ALLOWED = Map.of(
            "DRAFT AMENDMENT", ReportStatus.DRAFT,
            "DRAFT SUBMISSION", ReportStatus.SUBMITTED,
            "SUBMITTED RETURN", ReportStatus.RETURNED,
            "SUBMITTED ACCEPTANCE", ReportStatus.ACCEPTED,
            "ACCEPTED ROLL_UP", ReportStatus.ROLLED_UP);

    @Test
    @DisplayName("每个状态与办理的组合：表中有的到达，其余 409")
    void every_pair_is_in_the_table_or_refused() {
        for (ReportStatus from : ReportStatus.values()) {
            for (ReportAct act : ReportAct.values()) {
                ReportStatus to = ALLOWED.get(from + " " + act);
                if (to != null) {
                    assertThat(ReportTransitions.require(from, act)).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> ReportTransitions.require(from, act))
                            .isInstanceOf(BusinessRuleViolation.class);
                }
            }
        }
    }

    @Test
    @DisplayName("文档中的状态图与代码一致")
    void the_page_in_the_documentation_is_the_table() throws IOException {
        Path page = Path.of("docs/state-machines/report.md");
        String expected =
                "# Report 报送\n\nGenerated from the transition table; do not edit. A correction is the next edition of the"
                        + " same return, not an edge.\n\n```mermaid\n"
                        + ReportTransitions.diagram()
                        + "```\n\n| from | act | to | guards |\n|---|---|---|---|\n"
                        + ReportTransitions.edges().stream()
                                .map(edge -> "| %s | %s | %s | %s |\n"
                                        .formatted(
                                                edge.from(),
                                                edge.act().label(),
                                                edge.to(),
                                                String.join("；", edge.guards())))
                                .collect(Collectors.joining());
        if (Boolean.getBoolean("bihuan.regenerate")) {
            Files.writeString(page, expected);
        }
        assertThat(page).hasContent(expected);
    }
}
