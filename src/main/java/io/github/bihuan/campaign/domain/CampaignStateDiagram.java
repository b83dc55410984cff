package io.github.bihuan.campaign.domain;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Draws the transition tables as Mermaid state diagrams for {@code docs/state-machines}. */
public final class CampaignStateDiagram {

    private static final String HEAD = "stateDiagram-v2\n";
    private static final String STATE = "    state \"%s\" as %s\n";
    private static final String EDGE = "    %s --> %s : %s\n";

    private CampaignStateDiagram() {}

    /** The campaign's diagram; acts that keep the state are notes of the state. */
    public static String campaign() {
        StringBuilder text = new StringBuilder(HEAD);
        Arrays.stream(CampaignStatus.values()).forEach(status -> text.append(STATE.formatted(status.label(), status)));
        text.append("    [*] --> DRAFT : 编制\n");
        CampaignTransitions.edges().stream()
                .filter(edge -> edge.from() != edge.to())
                .forEach(edge -> text.append(
                        EDGE.formatted(edge.from(), edge.to(), edge.act().label())));
        CampaignTransitions.edges().stream()
                .filter(edge -> edge.from() == edge.to())
                .forEach(edge -> text.append("    note right of %s : %s\n".formatted(edge.from(), note(edge))));
        return text.append("    CLOSED --> [*]\n    CANCELLED --> [*]\n").toString();
    }

    /** The stage's diagram. */
    public static String stage() {
        StringBuilder text = new StringBuilder(HEAD);
        Arrays.stream(StageStatus.values()).forEach(status -> text.append(STATE.formatted(status.label(), status)));
        text.append("    [*] --> PLANNED : 编制\n");
        StageTransitions.edges()
                .forEach(edge -> text.append(
                        EDGE.formatted(edge.from(), edge.to(), edge.act().label())));
        return text.append("    note right of DUE : 过结束日期即为逾期\n    DONE --> [*]\n")
                .toString();
    }

    private static String note(CampaignTransitions.Edge edge) {
        String guards = edge.guards().stream().collect(Collectors.joining("、"));
        return guards.isEmpty() ? edge.act().label() : edge.act().label() + "：" + guards;
    }
}
