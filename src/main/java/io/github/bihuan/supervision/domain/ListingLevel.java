package io.github.bihuan.supervision.domain;

/** Level of the listing authority (挂牌层级). */
public enum ListingLevel {
    COUNTY("县级"),
    CITY("市级"),
    PROVINCE("省级");

    private final String label;

    ListingLevel(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    /** Whether this level takes over from the other. */
    public boolean above(ListingLevel other) {
        return compareTo(other) > 0;
    }
}
