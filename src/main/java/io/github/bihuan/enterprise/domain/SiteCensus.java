package io.github.bihuan.enterprise.domain;

/** Whether the census (摸排) has heard of an enterprise; silence is no answer (001-24, 不漏一户). */
public enum SiteCensus {
    ANSWERED("已摸排：登记了场所关系，或者作了零报告"),
    MISSING("未摸排");

    private final String label;

    SiteCensus(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
