package io.github.bihuan.enterprise;

import io.github.bihuan.statistics.FactKind;

/** The two documents of a self-inspection. */
enum SelfInspectionKind {
    /** 自查自改工作方案. */
    PLAN("self-inspection-plans", FactKind.SELF_INSPECTION_PLAN_FILED),
    /** 自查自改报告. */
    REPORT("self-inspection-reports", FactKind.SELF_INSPECTION_REPORT_FILED);

    private final String path;
    private final FactKind fact;

    SelfInspectionKind(String path, FactKind fact) {
        this.path = path;
        this.fact = fact;
    }

    /** Path segment of the collection. */
    String path() {
        return path;
    }

    FactKind fact() {
        return fact;
    }

    /** Subject type in facts and journal, and the journal's action. */
    String subject() {
        return "SELF_INSPECTION_" + name();
    }
}
