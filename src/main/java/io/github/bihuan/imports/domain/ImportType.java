package io.github.bihuan.imports.domain;

/** Kinds of tables that can be imported (导入). */
public enum ImportType {
    /** 企业名录 */
    ENTERPRISES,
    /** 人员名录 */
    OFFICIALS,
    /** 特种作业人员台账 */
    CERTIFICATES,
    /** 重大事故隐患台账（附件2） */
    MAJOR_LEDGER,
    /** 检查问题隐患清单（附件3） */
    PROBLEM_LIST,
    /** 其他表样的隐患台账 */
    HAZARDS
}
