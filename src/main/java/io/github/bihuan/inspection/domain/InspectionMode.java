package io.github.bihuan.inspection.domain;

/** Way of inspecting (检查方式). */
public enum InspectionMode {
    ANNOUNCED("事先通知"),
    UNANNOUNCED("四不两直"),
    COVERT("暗查暗访"),
    DOUBLE_RANDOM("双随机");

    private final String label;

    InspectionMode(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
