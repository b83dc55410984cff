package io.github.bihuan.supervision.domain;

/** What moves a listing. */
public enum ListingAct {
    APPROVE("决定挂牌"),
    REJECT("不予挂牌"),
    REQUEST_DELISTING("申请摘牌"),
    DELIST("摘牌"),
    REFUSE_DELISTING("不予摘牌"),
    UPGRADE("上级接管");

    private final String label;

    ListingAct(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
