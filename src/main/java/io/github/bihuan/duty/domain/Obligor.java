package io.github.bihuan.duty.domain;

/** Who owes a duty (承办方). */
public enum Obligor {
    ENTERPRISE("辖区企业"),
    TERRITORY("属地"),
    ORGANISATION("指定单位");

    private final String label;

    Obligor(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
