package io.github.bihuan.inspection.domain;

/** In which role somebody signs an inspection record (签字身份). */
public enum SignerRole {
    INSPECTOR("检查人员"),
    INSPECTED_UNIT("被检查单位负责人");

    private final String label;

    SignerRole(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
