package io.github.bihuan.campaign.domain;

/** What moves a campaign: a document somebody signs, or the clock. */
public enum CampaignAct {
    REVISION("修改", false),
    PUBLICATION("发布", false),
    START_DAY("到开始日期", true),
    AMENDMENT("调整", false),
    END_DAY("过结束日期", true),
    CLOSURE("结束", false),
    CANCELLATION("取消", false);

    private final String label;
    private final boolean byClock;

    CampaignAct(String label, boolean byClock) {
        this.label = label;
        this.byClock = byClock;
    }

    public String label() {
        return label;
    }

    /** Whether it comes by itself at 00:00 of a day. */
    public boolean byClock() {
        return byClock;
    }
}
