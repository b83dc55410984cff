package io.github.bihuan.notice.domain;

import static io.github.bihuan.notice.domain.NoticeAct.ACKNOWLEDGE;
import static io.github.bihuan.notice.domain.NoticeAct.APPROVE;
import static io.github.bihuan.notice.domain.NoticeAct.CANCEL;
import static io.github.bihuan.notice.domain.NoticeAct.CLOSE;
import static io.github.bihuan.notice.domain.NoticeAct.CONFIRM_DELIVERY;
import static io.github.bihuan.notice.domain.NoticeAct.RECALL;
import static io.github.bihuan.notice.domain.NoticeAct.REPLY;
import static io.github.bihuan.notice.domain.NoticeAct.SEND;
import static io.github.bihuan.notice.domain.NoticeStatus.ACKNOWLEDGED;
import static io.github.bihuan.notice.domain.NoticeStatus.APPROVED;
import static io.github.bihuan.notice.domain.NoticeStatus.CANCELLED;
import static io.github.bihuan.notice.domain.NoticeStatus.CLOSED;
import static io.github.bihuan.notice.domain.NoticeStatus.DELIVERED;
import static io.github.bihuan.notice.domain.NoticeStatus.DRAFT;
import static io.github.bihuan.notice.domain.NoticeStatus.RECALLED;
import static io.github.bihuan.notice.domain.NoticeStatus.RECORDED;
import static io.github.bihuan.notice.domain.NoticeStatus.REPLIED;
import static io.github.bihuan.notice.domain.NoticeStatus.SENT;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import java.util.List;
import java.util.Optional;

/**
 * The transition table of a notice (specification §3.6). A recipient may sign for or answer a notice in the inbox
 * before any channel has confirmed its arrival, so {@code SENT} leads there too.
 */
public final class NoticeTransitions {

    /** One row of the table: in this state this act leads to that state. */
    public record Edge(NoticeStatus from, NoticeAct act, NoticeStatus to) {}

    /** States in which a notice may come into being. */
    public static final List<NoticeStatus> INITIAL = List.of(DRAFT, APPROVED, RECORDED);

    public static final List<Edge> EDGES = List.of(
            new Edge(DRAFT, APPROVE, APPROVED),
            new Edge(DRAFT, CANCEL, CANCELLED),
            new Edge(APPROVED, SEND, SENT),
            new Edge(APPROVED, CANCEL, CANCELLED),
            new Edge(SENT, CONFIRM_DELIVERY, DELIVERED),
            new Edge(SENT, ACKNOWLEDGE, ACKNOWLEDGED),
            new Edge(SENT, REPLY, REPLIED),
            new Edge(SENT, RECALL, RECALLED),
            new Edge(DELIVERED, ACKNOWLEDGE, ACKNOWLEDGED),
            new Edge(DELIVERED, REPLY, REPLIED),
            new Edge(DELIVERED, RECALL, RECALLED),
            new Edge(ACKNOWLEDGED, REPLY, REPLIED),
            new Edge(ACKNOWLEDGED, CLOSE, CLOSED),
            new Edge(ACKNOWLEDGED, RECALL, RECALLED),
            new Edge(REPLIED, CLOSE, CLOSED));

    private NoticeTransitions() {}

    /** The state that follows, empty when the act is not possible. */
    public static Optional<NoticeStatus> next(NoticeStatus from, NoticeAct act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.act() == act)
                .map(Edge::to)
                .findFirst();
    }

    /** The state that follows, or the refusal {@link NoticeProblem#ILLEGAL_NOTICE_TRANSITION}. */
    public static NoticeStatus require(NoticeStatus from, NoticeAct act) {
        return next(from, act)
                .orElseThrow(() -> new BusinessRuleViolation(
                        NoticeProblem.ILLEGAL_NOTICE_TRANSITION,
                        "status",
                        "状态为“" + from.label() + "”的通知不能" + act.label()));
    }

    /** The table as a Mermaid state diagram, for {@code docs/state-machines}. */
    public static String mermaid() {
        StringBuilder diagram = new StringBuilder("stateDiagram-v2\n");
        for (NoticeStatus status : NoticeStatus.values()) {
            diagram.append("    ").append(status).append(" : ").append(status).append(' ');
            diagram.append(status.label()).append('\n');
        }
        INITIAL.forEach(status -> diagram.append("    [*] --> ").append(status).append('\n'));
        EDGES.forEach(edge -> diagram.append("    ")
                .append(edge.from())
                .append(" --> ")
                .append(edge.to())
                .append(" : ")
                .append(edge.act().label())
                .append('\n'));
        for (NoticeStatus status : NoticeStatus.values()) {
            if (status.last()) {
                diagram.append("    ").append(status).append(" --> [*]\n");
            }
        }
        return diagram.toString();
    }
}
