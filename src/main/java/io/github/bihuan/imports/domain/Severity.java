package io.github.bihuan.imports.domain;

/** Whether what was found keeps the row out. */
public enum Severity {
    /** 错误：该行不导入 */
    ERROR,
    /** 提示：该行照常导入 */
    WARNING
}
