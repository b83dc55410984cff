package io.github.bihuan.imports.domain;

/** State of an import (导入). */
public enum ImportStatus {
    /** 检查中 */
    CHECKING,
    /** 已检查：可以提交 */
    CHECKED,
    /** 已提交：各行已建立 */
    COMMITTED,
    /** 失败：没有能读的表，或检查中断 */
    FAILED
}
