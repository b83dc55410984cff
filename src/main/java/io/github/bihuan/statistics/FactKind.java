package io.github.bihuan.statistics;

/** Countable happenings. The name is stored; never rename one. */
public enum FactKind {
    HAZARD_FOUND,
    HAZARD_CONFIRMED,
    HAZARD_LEVEL_SET,
    PLAN_CONFIRMED,
    EXTENSION_GRANTED,
    HAZARD_RECTIFIED,
    HAZARD_ACCEPTED,
    HAZARD_CLOSED,
    HAZARD_LOOKED_BACK,
    HAZARD_REOPENED,
    HAZARD_WITHDRAWN,
    HAZARD_MERGED,
    HAZARD_TRANSFERRED,
    AUTHORITY_REPORTED,
    STAFF_REPORTED,
    SUSPENSION_IMPOSED,
    SUSPENSION_LIFTED,
    SELF_INSPECTION_PLAN_FILED,
    SELF_INSPECTION_REPORT_FILED,
    BENCHMARK_DESIGNATED,
    PAIRING_BEGUN,
    PAIRING_ENDED,
    LEDGER_CONFIRMED,
    INSPECTION_CONCLUDED,
    REPORT_SUBMITTED,
    MEASURE_TAKEN,
    MEASURE_LIFTED,
    PENALTY_DECIDED,
    LISTING_OPENED,
    LISTING_CLOSED,
    /** 检查项不符合 */
    CHECKLIST_ITEM_FAILED,
    /** 企业自查，依规不予处罚 */
    PENALTY_WAIVED,
    /** 工作活动 */
    ACTIVITY_HELD,
    /** 申明（存量、摸底情况） */
    STATEMENT_MADE,
    /** 企业报送隐患统计分析表 */
    STATISTICS_FILED,
    /** 收到举报 */
    TIP_OFF_RECEIVED,
    /** 举报核查结论 */
    TIP_OFF_VERIFIED,
    /** 发放举报奖励 */
    REWARD_PAID,
    /** 已建成项目的安全设施设计诊断 */
    DESIGN_DIAGNOSED,
    /** 设计诊断和据此的整改全部完成 */
    DESIGN_DIAGNOSIS_COMPLETED
}
