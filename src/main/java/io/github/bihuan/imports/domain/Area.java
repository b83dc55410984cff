package io.github.bihuan.imports.domain;

/** A merged area (合并单元格), rows and columns counted from 0, both ends inside. */
public record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    int width() {
        return lastColumn - firstColumn + 1;
    }
}
