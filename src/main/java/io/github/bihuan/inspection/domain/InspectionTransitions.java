package io.github.bihuan.inspection.domain;

import static io.github.bihuan.inspection.domain.InspectionAct.CANCEL;
import static io.github.bihuan.inspection.domain.InspectionAct.CONCLUDE;
import static io.github.bihuan.inspection.domain.InspectionAct.RECORD_FINDINGS;
import static io.github.bihuan.inspection.domain.InspectionAct.SIGN;
import static io.github.bihuan.inspection.domain.InspectionAct.START;
import static io.github.bihuan.inspection.domain.InspectionStatus.CANCELLED;
import static io.github.bihuan.inspection.domain.InspectionStatus.CONCLUDED;
import static io.github.bihuan.inspection.domain.InspectionStatus.FINDINGS_RECORDED;
import static io.github.bihuan.inspection.domain.InspectionStatus.IN_PROGRESS;
import static io.github.bihuan.inspection.domain.InspectionStatus.PLANNED;
import static io.github.bihuan.inspection.domain.InspectionStatus.SIGNED;

import java.util.List;
import java.util.Optional;

/** The one table of the inspection's state machine (specification §3.7). */
public final class InspectionTransitions {

    /** @param guards names of the rules that apply on the edge */
    public record Edge(InspectionStatus from, InspectionAct act, InspectionStatus to, List<String> guards) {}

    private static final List<Edge> EDGES = List.of(
            edge(PLANNED, START, IN_PROGRESS),
            edge(PLANNED, CANCEL, CANCELLED, "理由"),
            edge(IN_PROGRESS, RECORD_FINDINGS, FINDINGS_RECORDED),
            edge(IN_PROGRESS, CANCEL, CANCELLED, "理由"),
            edge(FINDINGS_RECORDED, SIGN, SIGNED, "检查人员签字", "被检查单位负责人签字或记录拒签"),
            edge(SIGNED, CONCLUDE, CONCLUDED, "检查人员", "执法检查两人持证", "逢查必考", "逢查必检"));

    private InspectionTransitions() {}

    /** All edges, in the order of the life cycle. */
    public static List<Edge> edges() {
        return EDGES;
    }

    /** The state that follows, empty when the state does not take the act. */
    public static Optional<InspectionStatus> next(InspectionStatus from, InspectionAct act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.act() == act)
                .map(Edge::to)
                .findFirst();
    }

    /** The state that follows, or the refusal {@link InspectionProblem#ILLEGAL_TRANSITION}. */
    public static InspectionStatus require(InspectionStatus from, InspectionAct act) {
        return next(from, act)
                .orElseThrow(() -> InspectionProblem.ILLEGAL_TRANSITION.on(
                        null, "检查当前状态为“" + from.label() + "”，不能办理“" + act.label() + "”"));
    }

    private static Edge edge(InspectionStatus from, InspectionAct act, InspectionStatus to, String... guards) {
        return new Edge(from, act, to, List.of(guards));
    }
}
