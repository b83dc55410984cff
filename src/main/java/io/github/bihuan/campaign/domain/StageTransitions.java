package io.github.bihuan.campaign.domain;

import static io.github.bihuan.campaign.domain.StageAct.COMPLETION;
import static io.github.bihuan.campaign.domain.StageAct.FIRST_DAY;
import static io.github.bihuan.campaign.domain.StageAct.LAST_DAY;
import static io.github.bihuan.campaign.domain.StageStatus.DONE;
import static io.github.bihuan.campaign.domain.StageStatus.DUE;
import static io.github.bihuan.campaign.domain.StageStatus.PLANNED;
import static io.github.bihuan.campaign.domain.StageStatus.RUNNING;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import java.util.List;
import java.util.Optional;

/** The one table of the stage's state machine (specification §3.2). */
public final class StageTransitions {

    public record Edge(StageStatus from, StageAct act, StageStatus to) {}

    private static final List<Edge> EDGES = List.of(
            new Edge(PLANNED, FIRST_DAY, RUNNING),
            new Edge(RUNNING, LAST_DAY, DUE),
            new Edge(RUNNING, COMPLETION, DONE),
            new Edge(DUE, COMPLETION, DONE));

    private StageTransitions() {}

    /** All edges, in the order of the life cycle. */
    public static List<Edge> edges() {
        return EDGES;
    }

    public static Optional<Edge> find(StageStatus from, StageAct act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.act() == act)
                .findFirst();
    }

    /**
     * The state that the act leads to.
     *
     * @throws BusinessRuleViolation {@code illegal-stage-transition} when the state does not take the act
     */
    public static StageStatus require(StageStatus from, StageAct act) {
        return find(from, act)
                .map(Edge::to)
                .orElseThrow(() -> CampaignProblem.ILLEGAL_STAGE_TRANSITION.on(
                        null, "阶段当前状态为“" + from.label() + "”，不能办理“" + act.label() + "”"));
    }
}
