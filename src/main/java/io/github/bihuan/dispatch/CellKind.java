package io.github.bihuan.dispatch;

/** Who fills a cell. */
public enum CellKind {
    /** Counted from facts by an indicator. */
    COMPUTED,
    /** Typed by the reporting office, possibly pre-filled. */
    TYPED,
    /** A text about the week's work. */
    NARRATIVE
}
