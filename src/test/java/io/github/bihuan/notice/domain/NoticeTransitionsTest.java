package io.github.bihuan.notice.domain;

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

@DisplayName("通知的状态")
class NoticeTransitionsTest {

    /** Every possible pair, written out a second time; what is not here is refused. */
    private static final Map<String, String> ALLOWED = Stream.of(
                    "DRAFT APPROVE APPROVED",
                    "DRAFT CANCEL CANCELLED",
                    "APPROVED SEND SENT",
                    "APPROVED CANCEL CANCELLED",
                    "SENT CONFIRM_DELIVERY DELIVERED",
                    "SENT ACKNOWLEDGE ACKNOWLEDGED",
                    "SENT REPLY REPLIED",
                    "SENT RECALL RECALLED",
                    "DELIVERED ACKNOWLEDGE ACKNOWLEDGED",
                    "DELIVERED REPLY REPLIED",
                    "DELIVERED RECALL RECALLED",
                    "ACKNOWLEDGED REPLY REPLIED",
                    "ACKNOWLEDGED CLOSE CLOSED",
                    "ACKNOWLEDGED RECALL RECALLED",
                    "REPLIED CLOSE CLOSED")
            .map(line -> line.split(" "))
            .collect(Collectors.toMap(words -> words[0] + " " + words[1], words -> words[2]));

    @TestFactory
    @DisplayName("每一对状态与操作")
    Stream<DynamicTest> every_pair() {
        return Arrays.stream(NoticeStatus.values()).flatMap(from -> Arrays.stream(NoticeAct.values())
                .map(act -> DynamicTest.dynamicTest(from + " " + act, () -> check(from, act))));
    }

    private static void check(NoticeStatus from, NoticeAct act) {
        String to = ALLOWED.get(from + " " + act);
        if (to != null) {
            assertThat(NoticeTransitions.require(from, act)).hasToString(to);
        } else {
            assertThatThrownBy(() -> NoticeTransitions.require(from, act))
                    .isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> assertThat(refusal.type())
                            .isEqualTo(NoticeProblem.ILLEGAL_NOTICE_TRANSITION));
        }
    }

    @Test
    @DisplayName("每个状态都能到达，终态不再变化")
    void every_status_is_reached_and_final_ones_stay() {
        assertThat(NoticeStatus.values())
                .allMatch(status -> NoticeTransitions.INITIAL.contains(status)
                        || NoticeTransitions.EDGES.stream().anyMatch(edge -> edge.to() == status));
        assertThat(Arrays.stream(NoticeStatus.values()).filter(NoticeStatus::last))
                .containsExactlyInAnyOrder(
                        NoticeStatus.CLOSED, NoticeStatus.RECALLED, NoticeStatus.CANCELLED, NoticeStatus.RECORDED);
    }

    @Test
    @DisplayName("文档中的状态图与转换表一致")
    void the_diagram_in_the_documentation_is_the_table() throws IOException {
        Path page = Path.of("docs/state-machines/notice.md");
        String expected = "# Notice 通知\n\nGenerated from the transition table; do not edit.\n\n```mermaid\n"
                + NoticeTransitions.mermaid() + "```\n";
        if (Boolean.getBoolean("bihuan.regenerate")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, expected);
        }
        assertThat(page).hasContent(expected);
    }
}
