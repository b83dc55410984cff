package io.github.bihuan.inspection.domain;

/** What moves an inspection. */
public enum InspectionAct {
    START("开始检查"),
    RECORD_FINDINGS("记录检查情况"),
    SIGN("签字齐全"),
    CONCLUDE("办结"),
    CANCEL("取消");

    private final String label;

    InspectionAct(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
