package io.github.bihuan.campaign.domain;

/** 报送周期. */
public enum Cadence {
    ONCE("一次性"),
    WEEKLY("每周"),
    MONTHLY("每月"),
    QUARTERLY("每季度"),
    HALF_YEARLY("每半年"),
    YEARLY("每年");

    private final String label;

    Cadence(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
