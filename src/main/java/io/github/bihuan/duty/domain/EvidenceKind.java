package io.github.bihuan.duty.domain;

/**
 * What shows that a duty was done (凭证). What has a fact behind it is found by the program; the rest is recorded. A check or a drill
 * counts for the period it was held in; a paper may come late.
 */
public enum EvidenceKind {
    CHECK_RECORD("检查记录", null, false),
    DRILL("演练记录", null, false),
    TRAINING("培训记录", null, false),
    MEETING("会议（学习）记录", null, false),
    INSPECTION("执法检查", "INSPECTION_CONCLUDED", false),
    SELF_INSPECTION_PLAN("自查自改方案", "SELF_INSPECTION_PLAN_FILED", true),
    SELF_INSPECTION_REPORT("自查自改报告", "SELF_INSPECTION_REPORT_FILED", true),
    LEDGER_CONFIRMATION("台账确认", "LEDGER_CONFIRMED", true),
    REPORT("报表", "REPORT_SUBMITTED", true),
    STATISTICS("隐患统计分析表", "STATISTICS_FILED", true),
    RETURN("普查表", null, true),
    PROGRESS_REPORT("督办进展报告", null, false),
    PUBLICATION("公布（公开）记录", null, true),
    /** Found in the hazard's own file; nobody files it here. */
    HAZARD_DOCUMENT("隐患文书", null, true),
    /** Found among the penalties of the enterprise that the duty concerns. */
    PENALTY("行政处罚", null, true),
    /** Found among the enterprise's diagnoses of design: every project diagnosed and rectified. */
    DESIGN_DIAGNOSIS("设计诊断和整改", null, true),
    PLAN("方案", null, true),
    RECORD("其他记录", null, true);

    private final String label;
    private final String factKind;
    private final boolean mayBeLate;

    EvidenceKind(String label, String factKind, boolean mayBeLate) {
        this.label = label;
        this.factKind = factKind;
        this.mayBeLate = mayBeLate;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    /** Name of the fact that is this evidence; null when it is recorded by hand. */
    public String factKind() {
        return factKind;
    }

    /** A document with an address of its own, which the program finds; nobody files it with the duty. */
    public boolean isDocument() {
        return this == HAZARD_DOCUMENT || this == PENALTY || this == DESIGN_DIAGNOSIS;
    }

    /** Done after the period it still ends the duty, late. */
    public boolean mayBeLate() {
        return mayBeLate;
    }
}
