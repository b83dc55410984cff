package io.github.bihuan.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bihuan.hazard.domain.HazardTransitions.Edge;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("隐患状态机：每个状态与每种文书")
class HazardTransitionsTest {

    /** Written from specification §3.3 by hand, one line per state: document and the states it may lead to. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry(
                    "-",
                    "FINDING>REPORTED,CONFIRMED,PLANNED_PENDING,CLOSED LEDGER_ENTRY>PLANNED_PENDING,RECTIFIED,CLOSED"),
            Map.entry(
                    "REPORTED",
                    "CONFIRMATION>CONFIRMED CLASSIFICATION>PLANNED_PENDING WITHDRAWAL>REPORTED,WITHDRAWN"
                            + " MERGE>REPORTED,MERGED TRANSFER>TRANSFERRED"),
            Map.entry(
                    "CONFIRMED",
                    "CLASSIFICATION>PLANNED_PENDING INTERIM_CONTROL>CONFIRMED WITHDRAWAL>CONFIRMED,WITHDRAWN"
                            + " MERGE>CONFIRMED,MERGED TRANSFER>TRANSFERRED"),
            Map.entry(
                    "PLANNED_PENDING",
                    owed("PLANNED_PENDING") + " CLASSIFICATION>PLANNED_PENDING" + " RECTIFICATION_REPORT>CLOSED"),
            Map.entry("REOPENED", owed("REOPENED") + " CLASSIFICATION>REOPENED RECTIFICATION_REPORT>CLOSED"),
            Map.entry(
                    "RECTIFYING",
                    owed("RECTIFYING") + " CLASSIFICATION>RECTIFYING,PLANNED_PENDING"
                            + " RECTIFICATION_REPORT>RECTIFIED,CLOSED"),
            Map.entry(
                    "RECTIFIED",
                    "CLASSIFICATION>RECTIFIED INTERIM_CONTROL>RECTIFIED AUTHORITY_REPORT>RECTIFIED"
                            + " STAFF_REPORT>RECTIFIED EXTENSION_DECISION>RECTIFIED RESUMPTION>RECTIFIED"
                            + " ACCEPTANCE>ACCEPTED,CLOSED,RECTIFYING WITHDRAWAL>RECTIFIED,WITHDRAWN"
                            + " MERGE>RECTIFIED,MERGED"),
            Map.entry(
                    "ACCEPTED", "AUTHORITY_REPORT>ACCEPTED STAFF_REPORT>ACCEPTED RESUMPTION>ACCEPTED CLOSE_OUT>CLOSED"),
            Map.entry("CLOSED", "LOOK_BACK>CLOSED,REOPENED"),
            Map.entry("WITHDRAWN", ""),
            Map.entry("MERGED", ""),
            Map.entry("TRANSFERRED", "TRANSFER>REPORTED,CONFIRMED,PLANNED_PENDING,RECTIFYING,REOPENED"));

    private static String owed(String state) {
        return "INTERIM_CONTROL>%1$s AUTHORITY_REPORT>%1$s STAFF_REPORT>%1$s RECTIFICATION_PLAN>RECTIFYING"
                        .formatted(state)
                + " EXTENSION_APPLICATION>%1$s EXTENSION_DECISION>%1$s WITHDRAWAL>%1$s,WITHDRAWN".formatted(state)
                + " MERGE>%1$s,MERGED TRANSFER>TRANSFERRED".formatted(state);
    }

    static Stream<Arguments> pairs() {
        return Stream.concat(Stream.of((HazardStatus) null), Arrays.stream(HazardStatus.values()))
                .flatMap(state -> Arrays.stream(DocumentKind.values()).map(kind -> Arguments.of(state, kind)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("pairs")
    @DisplayName("表与规定一致")
    void every_pair_is_as_the_specification_says(HazardStatus from, DocumentKind document) {
        Set<String> expected = expected(from).getOrDefault(document.name(), Set.of());
        Set<String> actual = HazardTransitions.edges().stream()
                .filter(edge -> edge.from() == from && edge.document() == document)
                .map(edge -> edge.to().name())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(actual).isEqualTo(expected);
        assertThat(HazardTransitions.allowed(from, document)).isEqualTo(!expected.isEmpty());
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("pairs")
    @DisplayName("不允许的文书一律拒绝，并说明状态与文书")
    void an_illegal_pair_is_refused_with_state_and_document(HazardStatus from, DocumentKind document) {
        if (HazardTransitions.allowed(from, document)) {
            HazardTransitions.requireAllowed(from, document);
            return;
        }
        BusinessRuleViolation refusal = catchThrowableOfType(
                BusinessRuleViolation.class, () -> HazardTransitions.requireAllowed(from, document));

        assertThat(refusal.type()).isEqualTo(HazardProblem.ILLEGAL_TRANSITION);
        assertThat(refusal.getMessage())
                .contains(document.chineseLabel())
                .contains(from == null ? "尚未登记" : from.chineseLabel());
    }

    @Test
    @DisplayName("没有重复的边，每个状态都可到达，状态图画出每条改变状态的边")
    void the_table_is_sound_and_drawn() {
        assertThat(HazardTransitions.edges().stream()
                        .map(edge -> "%s %s %s %s".formatted(edge.from(), edge.document(), edge.outcome(), edge.to())))
                .doesNotHaveDuplicates();
        assertThat(HazardTransitions.edges().stream().map(Edge::to)).contains(HazardStatus.values());
        assertThat(HazardTransitions.edges())
                .allSatisfy(edge -> assertThat(edge.guards()).isNotEmpty());
        assertThat(HazardStateDiagram.render())
                .startsWith("stateDiagram-v2\n")
                .contains("[*] --> REPORTED : 隐患登记（待核实）")
                .contains("ACCEPTED --> CLOSED : 销号")
                .contains("CLOSED --> REOPENED : 回头看（反弹）")
                .contains("state \"整改中\" as RECTIFYING")
                .contains("note right of RECTIFYING : ");
    }

    private static Map<String, Set<String>> expected(HazardStatus from) {
        Map<String, Set<String>> documents = new TreeMap<>();
        String line = EXPECTED.get(from == null ? "-" : from.name());
        for (String entry : line.isBlank() ? new String[0] : line.trim().split(" ")) {
            String[] halves = entry.split(">");
            documents.put(halves[0], new TreeSet<>(Arrays.asList(halves[1].split(","))));
        }
        return documents;
    }
}
