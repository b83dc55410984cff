package io.github.bihuan.identity;

/** Whether an official still holds office. */
public enum OfficialStatus {
    /** 在职. */
    ACTIVE,
    /** 已离任. */
    LEFT
}
