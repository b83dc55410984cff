package io.github.bihuan.notice.domain;

/** State of a notice (specification §3.6). Who moves it on stands in {@link NoticeTransitions}. */
public enum NoticeStatus {
    /** Drafted by the system; a named leader approves or cancels it. */
    DRAFT("草稿"),
    /** Approved, or a reminder that needs no approval; the delivery loop sends it. */
    APPROVED("已批准"),
    /** Handed to at least one channel; the channel's answer or the recipient moves it on. */
    SENT("已发出"),
    /** The mail server took it for everybody it is addressed to; the recipient signs for it. */
    DELIVERED("已送达"),
    /** Signed for (签收); the recipient replies, or the office closes it when no reply is asked for. */
    ACKNOWLEDGED("已签收"),
    /** Answered in writing; the office closes it. */
    REPLIED("已回复"),
    /** Done. */
    CLOSED("已办结"),
    /** Taken back after it went out; its number is not used again. */
    RECALLED("已撤回"),
    /** Given up before it went out, because the matter was settled or the leader refused. */
    CANCELLED("已取消"),
    /** A missed step that is only recorded: it was owed, a higher step was sent in its place. */
    RECORDED("仅记录");

    private final String label;

    NoticeStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Nothing moves it out of here. */
    public boolean last() {
        return NoticeTransitions.EDGES.stream().noneMatch(edge -> edge.from() == this);
    }
}
