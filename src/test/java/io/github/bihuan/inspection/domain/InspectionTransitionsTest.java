package io.github.bihuan.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("检查的状态")
class InspectionTransitionsTest {

    /** Every possible pair, written out a second time; what is not here is refused. */
    private static final Map<String, String> ALLOWED = Stream.of(
                    "PLANNED START IN_PROGRESS",
                    "PLANNED CANCEL CANCELLED",
                    "IN_PROGRESS RECORD_FINDINGS FINDINGS_RECORDED",
                    "IN_PROGRESS CANCEL CANCELLED",
                    "FINDINGS_RECORDED SIGN SIGNED",
                    "SIGNED CONCLUDE CONCLUDED")
            .map(line -> line.split(" "))
            .collect(Collectors.toMap(words -> words[0] + " " + words[1], words -> words[2]));

    @TestFactory
    @DisplayName("每一对状态与办理")
    Stream<DynamicTest> every_pair() {
        return Arrays.stream(InspectionStatus.values()).flatMap(from -> Arrays.stream(InspectionAct.values())
                .map(act -> DynamicTest.dynamicTest(from + " " + act, () -> check(from, act))));
    }

    private static void check(InspectionStatus from, InspectionAct act) {
        String to = ALLOWED.get(from + " " + act);
        if (to != null) {
            assertThat(InspectionTransitions.require(from, act)).hasToString(to);
        } else {
            assertThatThrownBy(() -> InspectionTransitions.require(from, act))
                    .isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> assertThat(refusal.type())
                            .isEqualTo(InspectionProblem.ILLEGAL_TRANSITION));
        }
    }

    @Test
    @DisplayName("状态图由转换表生成")
    void the_diagram_is_that_of_the_table() throws IOException {
        Path page = Path.of("docs", "state-machines", "inspection.md");
        String text = "# Inspection 检查\n\nGenerated from the transition table; do not edit.\n\n```mermaid\n"
                + InspectionStateDiagram.render()
                + "```\n";
        if (Boolean.getBoolean("bihuan.regenerate")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, text);
        }
        assertThat(page).hasContent(text);
    }
}
