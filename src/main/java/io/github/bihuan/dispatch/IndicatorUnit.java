package io.github.bihuan.dispatch;

import java.util.Arrays;

/** Unit of an indicator, which says how its rows are counted (specification F9). */
enum IndicatorUnit {
    /** Distinct enterprises. */
    ENTERPRISES("家"),
    /** Visits: every event counts. */
    VISITS("家次"),
    /** Rows. */
    ITEMS("条"),
    /** Distinct persons of an enterprise. */
    PERSONS("人"),
    /** Sum of money / 10 000, two decimals, HALF_UP on the total. */
    WAN_YUAN("万元");

    private final String label;

    IndicatorUnit(String label) {
        this.label = label;
    }

    /** As the form prints it. */
    String label() {
        return label;
    }

    static IndicatorUnit of(String label) {
        return Arrays.stream(values())
                .filter(unit -> unit.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有计量单位“" + label + "”"));
    }
}
