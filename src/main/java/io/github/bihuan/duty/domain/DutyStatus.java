package io.github.bihuan.duty.domain;

/** State of a duty's definition. */
public enum DutyStatus {
    ACTIVE("执行中"),
    ENDED("已终止");

    private final String label;

    DutyStatus(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
