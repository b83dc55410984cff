package io.github.bihuan.dispatch;

/** Who fills a cell. */
public enum CellKind {
    /** Counted from facts by an indicator. */
    COMPUTED,
    /** Counted from the last statement; may fall (a stock, 存量). */
    STOCK,
    /** A share of two other cells of the form. */
    RATE,
    /** Typed by the reporting office, possibly pre-filled. */
    TYPED,
    /** A text about the week's work. */
    NARRATIVE;

    /** Its value comes from an indicator. */
    boolean isCounted() {
        return this == COMPUTED || this == STOCK;
    }

    /** Its value is a text of the reporting office. */
    boolean isText() {
        return this == TYPED || this == NARRATIVE;
    }
}
