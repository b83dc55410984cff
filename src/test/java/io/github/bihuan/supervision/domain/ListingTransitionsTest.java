package io.github.bihuan.supervision.domain;

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

@DisplayName("挂牌督办的状态")
class ListingTransitionsTest {

    /** Every possible pair, written out a second time; what is not here is refused. */
    private static final Map<String, String> ALLOWED = Stream.of(
                    "PROPOSED APPROVE LISTED",
                    "PROPOSED REJECT REJECTED",
                    "LISTED REQUEST_DELISTING DELIST_REVIEW",
                    "LISTED DELIST DELISTED",
                    "LISTED UPGRADE UPGRADED",
                    "DELIST_REVIEW DELIST DELISTED",
                    "DELIST_REVIEW REFUSE_DELISTING LISTED",
                    "DELIST_REVIEW UPGRADE UPGRADED")
            .map(line -> line.split(" "))
            .collect(Collectors.toMap(words -> words[0] + " " + words[1], words -> words[2]));

    @TestFactory
    @DisplayName("每一对状态与办理")
    Stream<DynamicTest> every_pair() {
        return Arrays.stream(ListingStatus.values()).flatMap(from -> Arrays.stream(ListingAct.values())
                .map(act -> DynamicTest.dynamicTest(from + " " + act, () -> check(from, act))));
    }

    private static void check(ListingStatus from, ListingAct act) {
        String to = ALLOWED.get(from + " " + act);
        if (to != null) {
            assertThat(ListingTransitions.require(from, act)).hasToString(to);
        } else {
            assertThatThrownBy(() -> ListingTransitions.require(from, act))
                    .isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> assertThat(refusal.type())
                            .isEqualTo(SupervisionProblem.ILLEGAL_TRANSITION));
        }
    }

    @Test
    @DisplayName("状态图由转换表生成")
    void the_diagram_is_that_of_the_table() throws IOException {
        Path page = Path.of("docs", "state-machines", "listed-supervision.md");
        String text = "# Listed supervision 挂牌督办\n\nGenerated from the transition table; do not edit.\n\n```mermaid\n"
                + ListingStateDiagram.render()
                + "```\n";
        if (Boolean.getBoolean("bihuan.regenerate")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, text);
        }
        assertThat(page).hasContent(text);
    }
}
