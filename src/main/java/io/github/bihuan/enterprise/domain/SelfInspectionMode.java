package io.github.bihuan.enterprise.domain;

/** How an enterprise carries out its self-inspection (specification 000-20 to 000-30). */
public enum SelfInspectionMode {
    /** 自行组织自查自改. */
    SELF,
    /** 由标杆企业结对帮扶. */
    PAIRED,
    /** 购买专家指导服务. */
    EXPERT
}
