package io.github.bihuan.enforcement.domain;

/** Kind of measure (执法措施种类), specification §3.9. */
public enum MeasureKind {
    RECTIFICATION_ORDER("责令限期整改", false),
    ON_SITE_ORDER("现场处理措施", true),
    SUSPENSION("责令停产停业", true),
    RESUMPTION("恢复生产经营", false),
    LICENCE_SUSPEND("暂扣证照", true),
    LICENCE_REVOKE("吊销证照", false),
    SEAL_SEIZE("查封扣押", true),
    POWER_CUT("停止供电", true),
    FORCED_DEMOLITION("强制拆除", false),
    BAN("取缔", false),
    CLOSURE("关闭", false),
    BLACKLIST("列入严重失信主体名单", true),
    EXPOSURE("曝光", false),
    INTERVIEW("约谈", false);

    private final String label;
    private final boolean liftable;

    MeasureKind(String label, boolean liftable) {
        this.label = label;
        this.liftable = liftable;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    /** Lasts until it is lifted. */
    public boolean liftable() {
        return liftable;
    }
}
