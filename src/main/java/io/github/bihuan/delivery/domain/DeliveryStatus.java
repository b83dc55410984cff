package io.github.bihuan.delivery.domain;

/** State of one delivery; each sentence says who moves it on. */
public enum DeliveryStatus {
    /** Waits for its time; a run of the outbox claims it. */
    PENDING("待发"),
    /** Claimed under a lease; its run records the outcome, after the lease another run takes over. */
    SENDING("发送中"),
    /** Taken by the other side. */
    SENT("已发"),
    /** Surely not taken; tried again after a pause. */
    FAILED("失败待重试"),
    /** May or may not have been taken; tried again under the same message id. */
    UNKNOWN("结果不明待重试"),
    /** Given up; a named person may replay it. */
    DEAD("已放弃"),
    /** Not wanted any more: the notice was taken back. */
    CANCELLED("已取消");

    private final String label;

    DeliveryStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
