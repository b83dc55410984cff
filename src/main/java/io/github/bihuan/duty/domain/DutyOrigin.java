package io.github.bihuan.duty.domain;

/** What an instance comes from. */
public enum DutyOrigin {
    DUTY("履职事项"),
    REPORT_SCHEDULE("报送安排"),
    CENSUS("普查"),
    LISTING_PROGRESS("挂牌督办进展"),
    LISTING_PUBLICATION("挂牌督办公布"),
    DELISTING_PUBLICATION("摘牌公布"),
    PENALTY_PUBLICATION("行政处罚公开");

    private final String label;

    DutyOrigin(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
