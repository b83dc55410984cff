package io.github.bihuan.tipoff.domain;

/** What moves a tip-off. */
public enum TipOffAct {
    ACCEPT("受理"),
    REFUSE("不予受理"),
    TRANSFER("移送"),
    BEGIN("开始核查"),
    CONFIRM("查实"),
    CONFIRM_PARTLY("部分查实"),
    DISMISS("查明不实"),
    FEED_BACK("反馈"),
    GRANT_REWARD("决定奖励"),
    DECLINE_REWARD("不予奖励"),
    PAY_REWARD("发放奖励"),
    ARCHIVE("归档");

    private final String label;

    TipOffAct(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
