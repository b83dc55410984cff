package io.github.bihuan.dispatch.domain;

/** State of an edition of a return (报送), specification F1. */
public enum ReportStatus {
    DRAFT("草稿"),
    SUBMITTED("已报送"),
    RETURNED("已退回"),
    ACCEPTED("已接收"),
    ROLLED_UP("已汇总");

    private final String label;

    ReportStatus(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    /** Filed and not sent back: it counts. */
    public boolean isFiled() {
        return this == SUBMITTED || this == ACCEPTED || this == ROLLED_UP;
    }
}
