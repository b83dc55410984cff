package io.github.bihuan.imports.domain;

/** What can be wrong with a cell or a row. */
public enum FindingCode {
    /** 必填项为空 */
    REQUIRED,
    /** 文字过长 */
    TOO_LONG,
    /** 日期看不懂 */
    UNREADABLE_DATE,
    /** 数字看不懂 */
    UNREADABLE_NUMBER,
    /** 信用代码不正确 */
    INVALID_USCC,
    /** 以数字存储，末尾几位已丢失 */
    DIGITS_LOST,
    /** 电话或邮箱不正确 */
    INVALID_CONTACT,
    /** 不在术语表内 */
    UNKNOWN_TERM,
    /** 公式出错的单元格 */
    CELL_ERROR,
    /** 以公式开头的文字，已作为文字处理 */
    FORMULA_NEUTRALISED,
    /** 所指的企业、单位、人员、地区不存在或不唯一 */
    UNKNOWN_REFERENCE,
    /** 不在管辖范围内 */
    OUTSIDE_JURISDICTION,
    /** 违反业务规则 */
    RULE,
    /** 与已有的不一致 */
    DIFFERS,
    /** 疑似重复 */
    POSSIBLE_DUPLICATE
}
