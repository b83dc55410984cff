package io.github.bihuan.dispatch;

/** Grade by which an enterprise is supervised (分类分级监管); it counts in the first that holds. */
enum SupervisionGrade {
    /** 不放心企业 */
    WATCH_LISTED,
    /** 高危行业企业 */
    HIGH_RISK,
    /** 重点企业 */
    KEY,
    /** 一般企业 */
    OTHER
}
