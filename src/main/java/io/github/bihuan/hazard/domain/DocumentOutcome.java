package io.github.bihuan.hazard.domain;

/** What a document says, when the same document can lead to different states. */
public enum DocumentOutcome {
    FILED("提交"),
    UNVERIFIED("待核实"),
    VERIFIED("已核实"),
    CLASSIFIED("定级"),
    RECLASSIFIED("调整级别"),
    PLAN_LAPSED("升级且原方案未经主要负责人签字"),
    AMENDED("修订"),
    ON_THE_SPOT("立查立改"),
    PASSED("通过"),
    PASSED_AND_CLOSED("通过并销号"),
    FAILED("不通过"),
    REBOUND("反弹"),
    PROPOSED("提出"),
    APPROVED("同意"),
    REJECTED("不同意"),
    SENT("移出"),
    RECEIVED("接收"),
    RETURNED("退回");

    private final String chineseLabel;

    DocumentOutcome(String chineseLabel) {
        this.chineseLabel = chineseLabel;
    }

    public String chineseLabel() {
        return chineseLabel;
    }
}
