package io.github.bihuan.identity;

/** What an assignment is about. */
public enum AssignmentTargetType {
    /** 企业. */
    ENTERPRISE,
    /** 行政区划: named by its code, not by an id. */
    REGION,
    /** 组织机构. */
    ORGANISATION,
    /** 专项行动. */
    CAMPAIGN,
    /** 隐患. */
    HAZARD
}
