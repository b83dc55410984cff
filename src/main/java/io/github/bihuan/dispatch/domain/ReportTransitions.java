package io.github.bihuan.dispatch.domain;

import static io.github.bihuan.dispatch.domain.ReportAct.ACCEPTANCE;
import static io.github.bihuan.dispatch.domain.ReportAct.AMENDMENT;
import static io.github.bihuan.dispatch.domain.ReportAct.RETURN;
import static io.github.bihuan.dispatch.domain.ReportAct.ROLL_UP;
import static io.github.bihuan.dispatch.domain.ReportAct.SUBMISSION;
import static io.github.bihuan.dispatch.domain.ReportStatus.ACCEPTED;
import static io.github.bihuan.dispatch.domain.ReportStatus.DRAFT;
import static io.github.bihuan.dispatch.domain.ReportStatus.RETURNED;
import static io.github.bihuan.dispatch.domain.ReportStatus.ROLLED_UP;
import static io.github.bihuan.dispatch.domain.ReportStatus.SUBMITTED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The one table of the life of a return (specification F1). A correction is a new edition, not an edge. */
public final class ReportTransitions {

    /** @param guards names of the rules that apply on the edge */
    public record Edge(ReportStatus from, ReportAct act, ReportStatus to, List<String> guards) {}

    private static final List<Edge> EDGES = List.of(
            edge(DRAFT, AMENDMENT, DRAFT, "改动计算值须附理由"),
            edge(DRAFT, SUBMISSION, SUBMITTED, "校验无错误", "提示已说明"),
            edge(SUBMITTED, RETURN, RETURNED, "接收单位", "理由"),
            edge(SUBMITTED, ACCEPTANCE, ACCEPTED, "接收单位"),
            edge(ACCEPTED, ROLL_UP, ROLLED_UP, "上级报送"));

    private ReportTransitions() {}

    /** All edges, in the order of the life cycle. */
    public static List<Edge> edges() {
        return EDGES;
    }

    public static Optional<Edge> find(ReportStatus from, ReportAct act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.act() == act)
                .findFirst();
    }

    /** The state that the act leads to; refuses (409) an act that the state does not take. */
    public static ReportStatus require(ReportStatus from, ReportAct act) {
        return find(from, act)
                .map(Edge::to)
                .orElseThrow(() -> ReportProblem.ILLEGAL_TRANSITION.on(
                        null, "报送当前状态为“" + from.label() + "”，不能办理“" + act.label() + "”"));
    }

    /** The table as a Mermaid state diagram for {@code docs/state-machines}. */
    public static String diagram() {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        Arrays.stream(ReportStatus.values())
                .forEach(status -> text.append("    state \"%s\" as %s\n".formatted(status.label(), status)));
        text.append("    [*] --> DRAFT : 编制\n");
        EDGES.stream()
                .filter(edge -> edge.from() != edge.to())
                .forEach(edge -> text.append("    %s --> %s : %s\n"
                        .formatted(edge.from(), edge.to(), edge.act().label())));
        return text.append("    RETURNED --> [*]\n    ROLLED_UP --> [*]\n").toString();
    }

    private static Edge edge(ReportStatus from, ReportAct act, ReportStatus to, String... guards) {
        return new Edge(from, act, to, List.of(guards));
    }
}
