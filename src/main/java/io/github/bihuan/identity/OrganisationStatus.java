package io.github.bihuan.identity;

/** Whether an organisation still exists. */
public enum OrganisationStatus {
    /** 存续. */
    ACTIVE,
    /** 已撤销. */
    DISSOLVED
}
