package io.github.bihuan.imports.domain;

/** A merged area (合并单元格), rows and columns counted from 0, both ends inside. */
public record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** The part of it in the rows and columns up to these; perhaps nothing. */
    Area upTo(int row, int column) {
        return new Area(firstRow, firstColumn, Math.min(lastRow, row), Math.min(lastColumn, column));
    }

    long cells() {
        return Math.max(0L, lastRow - firstRow + 1L) * Math.max(0, width());
    }

    int width() {
        return lastColumn - firstColumn + 1;
    }
}
