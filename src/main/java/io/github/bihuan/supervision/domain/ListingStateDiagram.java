package io.github.bihuan.supervision.domain;

/** Draws the transition table as a Mermaid state diagram for {@code docs/state-machines}. */
public final class ListingStateDiagram {

    private ListingStateDiagram() {}

    /** The diagram's source, the same for the same table; acts that keep the state are notes of the state. */
    public static String render() {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        for (ListingStatus status : ListingStatus.values()) {
            text.append("    state \"%s\" as %s\n".formatted(status.label(), status));
        }
        text.append("    [*] --> PROPOSED : 提请\n");
        ListingTransitions.edges().stream()
                .filter(edge -> edge.from() != edge.to())
                .forEach(edge -> text.append("    %s --> %s : %s\n".formatted(edge.from(), edge.to(), label(edge))));
        ListingTransitions.edges().stream()
                .filter(edge -> edge.from() == edge.to())
                .forEach(edge -> text.append("    note right of %s : %s\n".formatted(edge.from(), label(edge))));
        text.append("    REJECTED --> [*]\n");
        text.append("    DELISTED --> [*]\n");
        text.append("    UPGRADED --> [*]\n");
        return text.toString();
    }

    private static String label(ListingTransitions.Edge edge) {
        String guards = String.join("、", edge.guards());
        return guards.isEmpty() ? edge.act().label() : edge.act().label() + "（" + guards + "）";
    }
}
