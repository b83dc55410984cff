package io.github.bihuan.campaign.domain;

import static io.github.bihuan.campaign.domain.CampaignAct.AMENDMENT;
import static io.github.bihuan.campaign.domain.CampaignAct.CANCELLATION;
import static io.github.bihuan.campaign.domain.CampaignAct.CLOSURE;
import static io.github.bihuan.campaign.domain.CampaignAct.END_DAY;
import static io.github.bihuan.campaign.domain.CampaignAct.PUBLICATION;
import static io.github.bihuan.campaign.domain.CampaignAct.REVISION;
import static io.github.bihuan.campaign.domain.CampaignAct.START_DAY;
import static io.github.bihuan.campaign.domain.CampaignStatus.ACTIVE;
import static io.github.bihuan.campaign.domain.CampaignStatus.CANCELLED;
import static io.github.bihuan.campaign.domain.CampaignStatus.CLOSED;
import static io.github.bihuan.campaign.domain.CampaignStatus.CLOSING;
import static io.github.bihuan.campaign.domain.CampaignStatus.DRAFT;
import static io.github.bihuan.campaign.domain.CampaignStatus.PUBLISHED;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import java.util.List;
import java.util.Optional;

/** The one table of the campaign's state machine (specification §3.1). */
public final class CampaignTransitions {

    /** @param guards names of the rules that apply on the edge */
    public record Edge(CampaignStatus from, CampaignAct act, CampaignStatus to, List<String> guards) {}

    private static final List<Edge> EDGES = List.of(
            edge(DRAFT, REVISION, DRAFT),
            edge(DRAFT, PUBLICATION, PUBLISHED, "发文单位", "起止日期", "行政区划", "责任单位", "报送安排"),
            edge(DRAFT, CANCELLATION, CANCELLED, "理由"),
            edge(PUBLISHED, REVISION, PUBLISHED, "理由"),
            edge(PUBLISHED, START_DAY, ACTIVE),
            edge(PUBLISHED, CANCELLATION, CANCELLED, "理由"),
            edge(ACTIVE, AMENDMENT, ACTIVE, "理由", "只能延期", "新增文件或报送安排"),
            edge(ACTIVE, END_DAY, CLOSING),
            edge(CLOSING, CLOSURE, CLOSED, "理由", "总结报告"));

    private CampaignTransitions() {}

    /** All edges, in the order of the life cycle. */
    public static List<Edge> edges() {
        return EDGES;
    }

    public static Optional<Edge> find(CampaignStatus from, CampaignAct act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.act() == act)
                .findFirst();
    }

    /**
     * The state that the act leads to.
     *
     * @throws BusinessRuleViolation {@code illegal-campaign-transition} when the state does not take the act
     */
    public static CampaignStatus require(CampaignStatus from, CampaignAct act) {
        return find(from, act)
                .map(Edge::to)
                .orElseThrow(() -> CampaignProblem.ILLEGAL_TRANSITION.on(
                        null, "行动当前状态为“" + from.label() + "”，不能办理“" + act.label() + "”"));
    }

    private static Edge edge(CampaignStatus from, CampaignAct act, CampaignStatus to, String... guards) {
        return new Edge(from, act, to, List.of(guards));
    }
}
