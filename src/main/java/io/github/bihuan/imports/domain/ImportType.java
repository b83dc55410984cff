package io.github.bihuan.imports.domain;

/** Kinds of tables that can be imported (导入). */
public enum ImportType {
    /** 企业名录 */
    ENTERPRISES
}
