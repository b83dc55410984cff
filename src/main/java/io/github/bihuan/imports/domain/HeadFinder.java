package io.github.bihuan.imports.domain;

import io.github.bihuan.shared.text.Spelling;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds the head of a table below whatever titles stand above it: the row whose headings name most fields. A heading is
 * understood by itself, by what stands above it and itself together, or by what stands above it when it is empty.
 */
final class HeadFinder {

    /** Titles, units and dates above a table do not take more rows than this. */
    private static final int SEARCHED_ROWS = 40;

    private static final int FEWEST_FIELDS = 2;

    private final Map<String, Field> known;

    HeadFinder(Layout layout, Map<String, String> mapping) {
        known = layout.headings(mapping);
    }

    Optional<Head> find(Sheet sheet) {
        Sheet spread = sheet.top(2 * SEARCHED_ROWS);
        int lastColumn = spread.lastColumn();
        return IntStream.rangeClosed(0, Math.min(SEARCHED_ROWS, spread.lastRow()))
                .mapToObj(row -> head(spread, row, lastColumn))
                .filter(head -> head.score() >= FEWEST_FIELDS)
                .max(Comparator.comparingInt(Head::score).thenComparing(Head::bottom, Comparator.reverseOrder()))
                .map(head -> lowest(spread, head, lastColumn));
    }

    /** Down to the last row of headings that are merged over several. */
    private Head lowest(Sheet spread, Head head, int lastColumn) {
        Head below = head(spread, head.bottom() + 1, lastColumn);
        return below.score() == head.score() && below.headings().equals(head.headings())
                ? lowest(spread, below, lastColumn)
                : head;
    }

    /** Whether the row of data is the head once more, as on every printed page. */
    boolean repeats(Head head, Map<Integer, Cell> row) {
        long same = row.entrySet().stream()
                .filter(cell -> Spelling.tidy(cell.getValue().text())
                        .equals(head.headings().get(cell.getKey())))
                .count();
        return same >= FEWEST_FIELDS && same * 2 >= head.score();
    }

    private Head head(Sheet sheet, int row, int lastColumn) {
        Map<Integer, Field> columns = new TreeMap<>();
        Map<Integer, String> headings = new HashMap<>();
        for (int column = 0; column <= lastColumn; column++) {
            String own = Spelling.tidy(sheet.cell(row, column).text());
            String above =
                    row == 0 ? "" : Spelling.tidy(sheet.cell(row - 1, column).text());
            headings.put(column, own.isEmpty() ? above : own);
            Field field = meant(own, above);
            if (field != null && !columns.containsValue(field)) {
                columns.put(column, field);
            }
        }
        return new Head(row, columns, headings);
    }

    private Field meant(String own, String above) {
        List<String> readings = own.isEmpty() ? List.of(above) : List.of(above + own, own);
        return readings.stream()
                .map(Spelling::key)
                .filter(key -> !key.isEmpty())
                .map(known::get)
                .filter(field -> field != null)
                .findFirst()
                .orElse(null);
    }
}
