package io.github.bihuan.imports.domain;

/** What a column holds, and so how its cells are read. */
public enum FieldKind {
    /** 文字 */
    TEXT,
    /** 统一社会信用代码 */
    USCC,
    /** 日期 */
    DATE,
    /** 整数 */
    INTEGER,
    /** 以万元计的金额；读作元 */
    TEN_THOUSAND_YUAN,
    /** 电话 */
    PHONE,
    /** 电子邮箱 */
    EMAIL,
    /** 术语表中的一项 */
    TERM,
    /** 术语表中的若干项 */
    TERMS,
    /** 是否 */
    YES_NO
}
