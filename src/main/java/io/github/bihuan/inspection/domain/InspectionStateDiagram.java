package io.github.bihuan.inspection.domain;

/** Draws the transition table as a Mermaid state diagram for {@code docs/state-machines}. */
public final class InspectionStateDiagram {

    private InspectionStateDiagram() {}

    /** The diagram's source, the same for the same table; acts that keep the state are notes of the state. */
    public static String render() {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        for (InspectionStatus status : InspectionStatus.values()) {
            text.append("    state \"%s\" as %s\n".formatted(status.label(), status));
        }
        text.append("    [*] --> PLANNED : 计划\n    [*] --> FINDINGS_RECORDED : 补录已进行的检查\n");
        InspectionTransitions.edges().stream()
                .filter(edge -> edge.from() != edge.to())
                .forEach(edge -> text.append("    %s --> %s : %s\n".formatted(edge.from(), edge.to(), label(edge))));
        InspectionTransitions.edges().stream()
                .filter(edge -> edge.from() == edge.to())
                .forEach(edge -> text.append("    note right of %s : %s\n".formatted(edge.from(), label(edge))));
        text.append("    CONCLUDED --> [*]\n");
        text.append("    CANCELLED --> [*]\n");
        return text.toString();
    }

    private static String label(InspectionTransitions.Edge edge) {
        String guards = String.join("、", edge.guards());
        return guards.isEmpty() ? edge.act().label() : edge.act().label() + "（" + guards + "）";
    }
}
