package io.github.bihuan.enterprise.domain;

/** Which side of a site relation the enterprise is on. */
public enum SiteRelationSide {
    /** 出租方、发包方. */
    HOST,
    /** 承租方、承包方. */
    GUEST
}
