package io.github.bihuan.hazard.domain;

/** How grave a hazard is (隐患级别). */
public enum HazardLevel {
    GENERAL("一般事故隐患"),
    MAJOR("重大事故隐患");

    private final String chineseLabel;

    HazardLevel(String chineseLabel) {
        this.chineseLabel = chineseLabel;
    }

    public String chineseLabel() {
        return chineseLabel;
    }
}
