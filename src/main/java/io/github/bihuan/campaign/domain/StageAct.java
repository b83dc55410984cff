package io.github.bihuan.campaign.domain;

/** What moves a stage: its days, or the document that completes it. */
public enum StageAct {
    FIRST_DAY("到开始日期", true),
    LAST_DAY("到结束日期", true),
    COMPLETION("完成", false);

    private final String label;
    private final boolean byClock;

    StageAct(String label, boolean byClock) {
        this.label = label;
        this.byClock = byClock;
    }

    public String label() {
        return label;
    }

    public boolean byClock() {
        return byClock;
    }
}
