package io.github.bihuan.supervision.domain;

/** Where a listing stands (挂牌督办状态). */
public enum ListingStatus {
    PROPOSED("已提请"),
    LISTED("督办中"),
    REJECTED("不予挂牌"),
    DELIST_REVIEW("摘牌审核"),
    DELISTED("已摘牌"),
    UPGRADED("已由上级挂牌");

    private final String label;

    ListingStatus(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    /** Proposed or in force: the target cannot be proposed again. */
    public boolean living() {
        return this == PROPOSED || inForce();
    }

    /** Supervision is going on. */
    public boolean inForce() {
        return this == LISTED || this == DELIST_REVIEW;
    }
}
