package io.github.bihuan.campaign.domain;

/** 工作类型 (specification §7): how long a programme runs. */
public enum ProgrammeType {
    SPECIAL_CAMPAIGN("专项行动"),
    ANNUAL_PROGRAMME("年度监管工作"),
    MULTI_YEAR_PROGRAMME("三年行动");

    private final String label;

    ProgrammeType(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
