package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardTransitions.Edge;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Draws the transition table as a Mermaid state diagram for {@code docs/state-machines}. */
public final class HazardStateDiagram {

    private HazardStateDiagram() {}

    /**
     * The diagram's source, the same for the same table. Edges that keep the state are listed as notes of the
     * state.
     */
    public static String render() {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        for (HazardStatus status : HazardStatus.values()) {
            text.append("    state \"%s\" as %s\n".formatted(status.chineseLabel(), status));
        }
        HazardTransitions.edges().stream()
                .filter(edge -> edge.from() != edge.to())
                .forEach(edge -> text.append("    %s --> %s : %s\n".formatted(from(edge), edge.to(), label(edge))));
        Arrays.stream(HazardStatus.values())
                .filter(status -> !documentsKeeping(status).isEmpty())
                .forEach(status ->
                        text.append("    note right of %s : %s\n".formatted(status, documentsKeeping(status))));
        text.append("    WITHDRAWN --> [*]\n    MERGED --> [*]\n");
        return text.toString();
    }

    private static String documentsKeeping(HazardStatus status) {
        return HazardTransitions.edges().stream()
                .filter(edge -> edge.from() == status && edge.to() == status)
                .map(HazardStateDiagram::label)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String from(Edge edge) {
        return edge.from() == null ? "[*]" : edge.from().name();
    }

    private static String label(Edge edge) {
        String outcome = edge.outcome() == DocumentOutcome.FILED
                ? ""
                : "（" + edge.outcome().chineseLabel() + "）";
        return edge.document().chineseLabel() + outcome;
    }
}
