package io.github.bihuan.imports.domain;

/** What becomes of a row when the import is committed. */
public enum RowOutcome {
    /** 新增：导入时建立 */
    NEW,
    /** 已存在：不变 */
    EXISTING,
    /** 疑似重复：列出供核对，不自动建立 */
    DUPLICATE,
    /** 有错误：不导入 */
    ERROR
}
