package io.github.bihuan.imports.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One sheet of a workbook, or a whole csv file. Rows and columns are counted from 0.
 *
 * @param rows the rows that are there, by number
 * @param merged merged areas; only their first cell holds a value
 * @param since1904 whether day numbers count from 1904 instead of 1900
 */
public record Sheet(String name, Map<Integer, Map<Integer, Cell>> rows, List<Area> merged, boolean since1904) {

    public Sheet {
        rows = Map.copyOf(rows);
        merged = List.copyOf(merged);
    }

    public int lastRow() {
        return rows.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    }

    int lastColumn() {
        return rows.values().stream()
                .flatMap(row -> row.keySet().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(-1);
    }

    Cell cell(int row, int column) {
        return rows.getOrDefault(row, Map.of()).getOrDefault(column, Cell.BLANK);
    }

    /** How many cells the merged areas have within the rows and columns that are used. */
    public long mergedCells() {
        int lastRow = lastRow();
        int lastColumn = lastColumn();
        return merged.stream()
                .map(area -> area.upTo(lastRow, lastColumn))
                .mapToLong(Area::cells)
                .sum();
    }

    /** Its first rows, where every cell of a merged area says what the area says: as a head is read. */
    Sheet top(int count) {
        Map<Integer, Map<Integer, Cell>> filled = new HashMap<>();
        rows.forEach((number, row) -> {
            if (number < count) {
                filled.put(number, new HashMap<>(row));
            }
        });
        int lastRow = Math.min(count - 1, lastRow());
        int lastColumn = lastColumn();
        for (Area area : merged) {
            Area used = area.upTo(lastRow, lastColumn);
            Cell value = cell(area.firstRow(), area.firstColumn());
            for (int row = used.firstRow(); row <= used.lastRow(); row++) {
                for (int column = used.firstColumn(); column <= used.lastColumn(); column++) {
                    filled.computeIfAbsent(row, ignored -> new HashMap<>()).put(column, value);
                }
            }
        }
        return new Sheet(name, filled, merged, since1904);
    }

    /**
     * The same sheet where a merged area says downwards what it says: one value for several rows of data. A row that has nothing of
     * its own is none.
     */
    Sheet spreadDownwards() {
        Map<Integer, Map<Integer, Cell>> filled = new HashMap<>();
        rows.forEach((number, row) -> filled.put(number, new HashMap<>(row)));
        int lastRow = lastRow();
        for (Area area : merged) {
            Cell value = cell(area.firstRow(), area.firstColumn());
            for (int row = area.firstRow(); row <= Math.min(area.lastRow(), lastRow); row++) {
                if (rows.containsKey(row)) {
                    filled.get(row).put(area.firstColumn(), value);
                }
            }
        }
        return new Sheet(name, filled, merged, since1904);
    }
}
