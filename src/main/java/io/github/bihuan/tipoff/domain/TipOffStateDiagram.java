package io.github.bihuan.tipoff.domain;

/** Draws the transition table as a Mermaid state diagram for {@code docs/state-machines}. */
public final class TipOffStateDiagram {

    private TipOffStateDiagram() {}

    /** The diagram's source, the same for the same table. */
    public static String render() {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        for (TipOffStatus status : TipOffStatus.values()) {
            text.append("    state \"%s\" as %s\n".formatted(status.label(), status));
        }
        text.append("    [*] --> RECEIVED : 举报\n");
        TipOffTransitions.edges()
                .forEach(edge -> text.append("    %s --> %s : %s\n".formatted(edge.from(), edge.to(), label(edge))));
        text.append("    ARCHIVED --> [*]\n");
        return text.toString();
    }

    private static String label(TipOffTransitions.Edge edge) {
        String guards = String.join("、", edge.guards());
        return guards.isEmpty() ? edge.act().label() : edge.act().label() + "（" + guards + "）";
    }
}
