package io.github.bihuan.enterprise.domain;

/** 经营场所类型. */
public enum PremisesType {
    /** 独立厂区（场所）. */
    OWN_SITE,
    /** 厂中厂. */
    FACTORY_IN_FACTORY,
    /** 园中园. */
    PARK_IN_PARK,
    /** 一厂多租. */
    MULTI_TENANT,
    /** 九小场所. */
    NINE_SMALL,
    /** 其他. */
    OTHER
}
