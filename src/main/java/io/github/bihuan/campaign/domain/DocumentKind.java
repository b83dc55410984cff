package io.github.bihuan.campaign.domain;

/** 行动文件的种类. */
public enum DocumentKind {
    NOTICE("通知（方案）"),
    BASIS("上级依据"),
    IMPLEMENTATION_PLAN("实施方案"),
    AMENDMENT("补充（调整）通知"),
    SUMMARY_REPORT("总结报告"),
    OTHER("其他");

    private final String label;

    DocumentKind(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
