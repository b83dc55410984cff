package io.github.bihuan.enterprise.domain;

/** Kinds of relations between sites (specification 000-15, 001-22). */
public enum SiteRelationKind {
    /** 出租承租. */
    LEASE,
    /** 外包外委. */
    CONTRACTOR,
    /** 厂中厂. */
    FACTORY_IN_FACTORY,
    /** 园中园. */
    PARK_IN_PARK
}
