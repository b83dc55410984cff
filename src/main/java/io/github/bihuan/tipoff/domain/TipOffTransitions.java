package io.github.bihuan.tipoff.domain;

import static io.github.bihuan.tipoff.domain.TipOffAct.ACCEPT;
import static io.github.bihuan.tipoff.domain.TipOffAct.ARCHIVE;
import static io.github.bihuan.tipoff.domain.TipOffAct.BEGIN;
import static io.github.bihuan.tipoff.domain.TipOffAct.CONFIRM;
import static io.github.bihuan.tipoff.domain.TipOffAct.CONFIRM_PARTLY;
import static io.github.bihuan.tipoff.domain.TipOffAct.DECLINE_REWARD;
import static io.github.bihuan.tipoff.domain.TipOffAct.DISMISS;
import static io.github.bihuan.tipoff.domain.TipOffAct.FEED_BACK;
import static io.github.bihuan.tipoff.domain.TipOffAct.GRANT_REWARD;
import static io.github.bihuan.tipoff.domain.TipOffAct.PAY_REWARD;
import static io.github.bihuan.tipoff.domain.TipOffAct.REFUSE;
import static io.github.bihuan.tipoff.domain.TipOffAct.TRANSFER;
import static io.github.bihuan.tipoff.domain.TipOffStatus.ACCEPTED;
import static io.github.bihuan.tipoff.domain.TipOffStatus.ARCHIVED;
import static io.github.bihuan.tipoff.domain.TipOffStatus.FED_BACK;
import static io.github.bihuan.tipoff.domain.TipOffStatus.NOT_ACCEPTED;
import static io.github.bihuan.tipoff.domain.TipOffStatus.NO_REWARD;
import static io.github.bihuan.tipoff.domain.TipOffStatus.RECEIVED;
import static io.github.bihuan.tipoff.domain.TipOffStatus.REWARDED;
import static io.github.bihuan.tipoff.domain.TipOffStatus.REWARD_PENDING;
import static io.github.bihuan.tipoff.domain.TipOffStatus.TRANSFERRED;
import static io.github.bihuan.tipoff.domain.TipOffStatus.VERIFIED_FALSE;
import static io.github.bihuan.tipoff.domain.TipOffStatus.VERIFIED_PARTLY;
import static io.github.bihuan.tipoff.domain.TipOffStatus.VERIFIED_TRUE;
import static io.github.bihuan.tipoff.domain.TipOffStatus.VERIFYING;

import java.util.List;
import java.util.Optional;

/** The one table of the tip-off's state machine (specification §3.8). */
public final class TipOffTransitions {

    /** @param guards names of the rules that apply on the edge */
    public record Edge(TipOffStatus from, TipOffAct act, TipOffStatus to, List<String> guards) {}

    private static final List<Edge> EDGES = List.of(
            edge(RECEIVED, ACCEPT, ACCEPTED),
            edge(RECEIVED, REFUSE, NOT_ACCEPTED, "理由"),
            edge(RECEIVED, TRANSFER, TRANSFERRED, "理由", "接收机关"),
            edge(ACCEPTED, TRANSFER, TRANSFERRED, "理由", "接收机关"),
            edge(ACCEPTED, BEGIN, VERIFYING, "死亡事故由县级以上核查"),
            edge(VERIFYING, CONFIRM, VERIFIED_TRUE, "隐患"),
            edge(VERIFYING, CONFIRM_PARTLY, VERIFIED_PARTLY, "隐患"),
            edge(VERIFYING, DISMISS, VERIFIED_FALSE),
            edge(VERIFIED_TRUE, FEED_BACK, FED_BACK),
            edge(VERIFIED_PARTLY, FEED_BACK, FED_BACK),
            edge(VERIFIED_FALSE, FEED_BACK, FED_BACK),
            edge(FED_BACK, GRANT_REWARD, REWARD_PENDING, "查实", "首个有效举报"),
            edge(FED_BACK, DECLINE_REWARD, NO_REWARD, "理由"),
            edge(REWARD_PENDING, PAY_REWARD, REWARDED),
            edge(REWARD_PENDING, DECLINE_REWARD, NO_REWARD, "理由"),
            edge(NOT_ACCEPTED, ARCHIVE, ARCHIVED),
            edge(TRANSFERRED, ARCHIVE, ARCHIVED),
            edge(REWARDED, ARCHIVE, ARCHIVED),
            edge(NO_REWARD, ARCHIVE, ARCHIVED));

    private TipOffTransitions() {}

    /** All edges, in the order of the life cycle. */
    public static List<Edge> edges() {
        return EDGES;
    }

    /** The state that follows, empty when the state does not take the act. */
    public static Optional<TipOffStatus> next(TipOffStatus from, TipOffAct act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.act() == act)
                .map(Edge::to)
                .findFirst();
    }

    /** The state that follows, or the refusal {@link TipOffProblem#ILLEGAL_TRANSITION}. */
    public static TipOffStatus require(TipOffStatus from, TipOffAct act) {
        return next(from, act)
                .orElseThrow(() -> TipOffProblem.ILLEGAL_TRANSITION.on(
                        null, "举报当前状态为“" + from.label() + "”，不能办理“" + act.label() + "”"));
    }

    private static Edge edge(TipOffStatus from, TipOffAct act, TipOffStatus to, String... guards) {
        return new Edge(from, act, to, List.of(guards));
    }
}
