package io.github.bihuan.enterprise.domain;

/** 结对帮扶的形式 (specification 000-28). */
public enum PairingForm {
    /** 入企帮扶. */
    ENTERPRISE_VISIT,
    /** 跟班学习. */
    JOB_SHADOWING,
    /** 现场教学. */
    SITE_TEACHING
}
