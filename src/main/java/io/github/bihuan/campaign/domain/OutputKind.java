package io.github.bihuan.campaign.domain;

/** 阶段成果: what a stage must have produced before it is done; {@code NONE} owes nothing. */
public enum OutputKind {
    NONE("无"),
    PLAN("方案"),
    REPORT("报告"),
    LEDGER("台账"),
    CENSUS("摸排表"),
    INSPECTIONS("检查记录"),
    LOOK_BACK("回头看记录"),
    KPI("指标");

    private final String label;

    OutputKind(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
