package io.github.bihuan.tipoff.domain;

/** Where a tip-off stands (举报办理状态, specification §3.8). */
public enum TipOffStatus {
    RECEIVED("已接收"),
    ACCEPTED("已受理"),
    NOT_ACCEPTED("不予受理"),
    TRANSFERRED("已移送"),
    VERIFYING("核查中"),
    VERIFIED_TRUE("查实"),
    VERIFIED_PARTLY("部分查实"),
    VERIFIED_FALSE("不实"),
    FED_BACK("已反馈"),
    REWARD_PENDING("待发放奖励"),
    REWARDED("已奖励"),
    NO_REWARD("不予奖励"),
    ARCHIVED("已归档");

    private final String label;

    TipOffStatus(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
