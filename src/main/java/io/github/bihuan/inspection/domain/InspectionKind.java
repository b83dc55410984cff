package io.github.bihuan.inspection.domain;

/** Kind of inspection (检查类型), specification §3.7. */
public enum InspectionKind {
    ROUTINE("日常检查"),
    SPOT_CHECK("抽查"),
    SUPERVISION("督查督导"),
    CROSS("交叉检查"),
    DOOR_KNOCK("敲门行动"),
    TIP_OFF_VERIFICATION("举报核查"),
    LOOK_BACK("回头看");

    private final String label;

    InspectionKind(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    /** As the enterprise may know it: that there was a tip-off is never shown to it (specification §5.3). */
    public InspectionKind shownToEnterprise() {
        return this == TIP_OFF_VERIFICATION ? SPOT_CHECK : this;
    }
}
