package io.github.bihuan.inspection.domain;

/** Where an inspection stands (检查状态). */
public enum InspectionStatus {
    PLANNED("已计划"),
    IN_PROGRESS("检查中"),
    FINDINGS_RECORDED("已记录"),
    SIGNED("已签字"),
    CONCLUDED("已办结"),
    CANCELLED("已取消");

    private final String label;

    InspectionStatus(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    /** Signed or ended: nothing of the record changes any more (安全生产法第六十八条). */
    public boolean immutable() {
        return this == SIGNED || this == CONCLUDED || this == CANCELLED;
    }
}
