package io.github.bihuan.supervision.domain;

import static io.github.bihuan.supervision.domain.ListingAct.APPROVE;
import static io.github.bihuan.supervision.domain.ListingAct.DELIST;
import static io.github.bihuan.supervision.domain.ListingAct.REFUSE_DELISTING;
import static io.github.bihuan.supervision.domain.ListingAct.REJECT;
import static io.github.bihuan.supervision.domain.ListingAct.REQUEST_DELISTING;
import static io.github.bihuan.supervision.domain.ListingAct.UPGRADE;
import static io.github.bihuan.supervision.domain.ListingStatus.DELISTED;
import static io.github.bihuan.supervision.domain.ListingStatus.DELIST_REVIEW;
import static io.github.bihuan.supervision.domain.ListingStatus.LISTED;
import static io.github.bihuan.supervision.domain.ListingStatus.PROPOSED;
import static io.github.bihuan.supervision.domain.ListingStatus.REJECTED;
import static io.github.bihuan.supervision.domain.ListingStatus.UPGRADED;

import java.util.List;
import java.util.Optional;

/** The one table of the listing's state machine (specification §3.4). */
public final class ListingTransitions {

    /** @param guards names of the rules that apply on the edge */
    public record Edge(ListingStatus from, ListingAct act, ListingStatus to, List<String> guards) {}

    private static final List<Edge> EDGES = List.of(
            edge(PROPOSED, APPROVE, LISTED, "挂牌机关", "文号", "期限"),
            edge(PROPOSED, REJECT, REJECTED, "挂牌机关", "意见"),
            edge(LISTED, REQUEST_DELISTING, DELIST_REVIEW, "进展报告"),
            edge(LISTED, DELIST, DELISTED, "挂牌机关", "意见"),
            edge(LISTED, UPGRADE, UPGRADED, "上级决定挂牌"),
            edge(DELIST_REVIEW, DELIST, DELISTED, "挂牌机关", "意见"),
            edge(DELIST_REVIEW, REFUSE_DELISTING, LISTED, "挂牌机关", "意见"),
            edge(DELIST_REVIEW, UPGRADE, UPGRADED, "上级决定挂牌"));

    private ListingTransitions() {}

    /** All edges, in the order of the life cycle. */
    public static List<Edge> edges() {
        return EDGES;
    }

    /** The state that follows, empty when the state does not take the act. */
    public static Optional<ListingStatus> next(ListingStatus from, ListingAct act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.act() == act)
                .map(Edge::to)
                .findFirst();
    }

    /** The state that follows, or the refusal {@link SupervisionProblem#ILLEGAL_TRANSITION}. */
    public static ListingStatus require(ListingStatus from, ListingAct act) {
        return next(from, act)
                .orElseThrow(() -> SupervisionProblem.ILLEGAL_TRANSITION.on(
                        null, "挂牌督办当前状态为“" + from.label() + "”，不能办理“" + act.label() + "”"));
    }

    private static Edge edge(ListingStatus from, ListingAct act, ListingStatus to, String... guards) {
        return new Edge(from, act, to, List.of(guards));
    }
}
