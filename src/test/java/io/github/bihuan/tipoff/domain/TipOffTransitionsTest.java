package io.github.bihuan.tipoff.domain;

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

@DisplayName("举报的状态")
class TipOffTransitionsTest {

    /** Every possible pair, written out a second time; what is not here is refused. */
    private static final Map<String, String> ALLOWED = Stream.of(
                    "RECEIVED ACCEPT ACCEPTED",
                    "RECEIVED REFUSE NOT_ACCEPTED",
                    "RECEIVED TRANSFER TRANSFERRED",
                    "ACCEPTED TRANSFER TRANSFERRED",
                    "ACCEPTED BEGIN VERIFYING",
                    "VERIFYING CONFIRM VERIFIED_TRUE",
                    "VERIFYING CONFIRM_PARTLY VERIFIED_PARTLY",
                    "VERIFYING DISMISS VERIFIED_FALSE",
                    "VERIFIED_TRUE FEED_BACK FED_BACK",
                    "VERIFIED_PARTLY FEED_BACK FED_BACK",
                    "VERIFIED_FALSE FEED_BACK FED_BACK",
                    "FED_BACK GRANT_REWARD REWARD_PENDING",
                    "FED_BACK DECLINE_REWARD NO_REWARD",
                    "REWARD_PENDING PAY_REWARD REWARDED",
                    "REWARD_PENDING DECLINE_REWARD NO_REWARD",
                    "NOT_ACCEPTED ARCHIVE ARCHIVED",
                    "TRANSFERRED ARCHIVE ARCHIVED",
                    "REWARDED ARCHIVE ARCHIVED",
                    "NO_REWARD ARCHIVE ARCHIVED")
            .map(line -> line.split(" "))
            .collect(Collectors.toMap(words -> words[0] + " " + words[1], words -> words[2]));

    @TestFactory
    @DisplayName("每一对状态与办理")
    Stream<DynamicTest> every_pair() {
        return Arrays.stream(TipOffStatus.values()).flatMap(from -> Arrays.stream(TipOffAct.values())
                .map(act -> DynamicTest.dynamicTest(from + " " + act, () -> check(from, act))));
    }

    private static void check(TipOffStatus from, TipOffAct act) {
        String to = ALLOWED.get(from + " " + act);
        if (to != null) {
            assertThat(TipOffTransitions.require(from, act)).hasToString(to);
        } else {
            assertThatThrownBy(() -> TipOffTransitions.require(from, act))
                    .isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> assertThat(refusal.type())
                            .isEqualTo(TipOffProblem.ILLEGAL_TRANSITION));
        }
    }

    @Test
    @DisplayName("状态图由转换表生成")
    void the_diagram_is_that_of_the_table() throws IOException {
        Path page = Path.of("docs", "state-machines", "tip-off.md");
        String text = "# Tip-off 举报\n\nGenerated from the transition table; do not edit.\n\n```mermaid\n"
                + TipOffStateDiagram.render()
                + "```\n";
        if (Boolean.getBoolean("bihuan.regenerate")) {
            Files.writeString(page, text);
        }
        assertThat(Files.readString(page)).isEqualTo(text);
    }
}
