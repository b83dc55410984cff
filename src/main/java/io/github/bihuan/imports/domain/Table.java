package io.github.bihuan.imports.domain;

import java.util.List;
import java.util.Map;

/**
 * A table found in a sheet.
 *
 * @param headRow the last row of its head, from 1
 * @param columns heading as written to the field it was taken for
 * @param unknownHeadings headings whose columns are not read
 */
public record Table(
        String sheet, int headRow, Map<String, String> columns, List<String> unknownHeadings, List<TableRow> rows) {

    public Table {
        unknownHeadings = List.copyOf(unknownHeadings);
        rows = List.copyOf(rows);
    }
}
