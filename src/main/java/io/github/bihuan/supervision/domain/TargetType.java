package io.github.bihuan.supervision.domain;

/** What is under listed supervision (督办对象). */
public enum TargetType {
    HAZARD("重大事故隐患"),
    ENTERPRISE("企业"),
    AREA("区域"),
    ACCIDENT("生产安全事故");

    private final String label;

    TargetType(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    /** The target is a row of the system, with an id. */
    public boolean byId() {
        return this == HAZARD || this == ENTERPRISE;
    }
}
