package io.github.bihuan.dispatch;

import java.util.List;

/** Looks of the cells of an official form. */
enum SheetStyle {
    ANNEX,
    TITLE,
    HEADING,
    HEAD,
    CENTRED,
    TEXT,
    NOTE;

    /** A line of a grid: group, number, indicator, value, number, indicator, value. */
    static final List<SheetStyle> GRID = List.of(CENTRED, CENTRED, TEXT, CENTRED, CENTRED, TEXT, CENTRED);

    boolean isBordered() {
        return this == HEAD || this == CENTRED || this == TEXT;
    }

    boolean isCentred() {
        return this == TITLE || this == HEAD || this == CENTRED;
    }
}
