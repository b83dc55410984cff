package io.github.bihuan.enterprise.domain;

/** State of an enterprise in the register. */
public enum EnterpriseStatus {
    /** 正常生产经营. */
    ACTIVE,
    /** 停产停业. */
    SUSPENDED,
    /** 关闭、注销. */
    CLOSED,
    /** 迁出辖区. */
    MOVED_OUT
}
