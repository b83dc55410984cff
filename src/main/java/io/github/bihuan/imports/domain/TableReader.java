package io.github.bihuan.imports.domain;

import io.github.bihuan.shared.text.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the table of a sheet: from below its head to the notes under it, without blank rows, sums and repeated heads. */
public final class TableReader {

    private static final Pattern NOTE =
            Pattern.compile("^(说明|注|备注|填表说明|填报说明|填表人|填报人|制表人?|审核人?|审签|单位负责人|联系人)[\\s:：0-9一二三四五1-9、.]");
    private static final Pattern SUM = Pattern.compile("^(合计|总计|小计|共计|累计)");
    private static final int NOTE_WIDTH = 3;

    private final Layout layout;
    private final HeadFinder heads;
    private final CellReader cells;

    /** @param mapping the importer's own headings, to field names */
    public TableReader(Layout layout, Map<String, String> mapping, TermBook terms) {
        this.layout = layout;
        this.heads = new HeadFinder(layout, mapping);
        this.cells = new CellReader(terms);
    }

    /** The table, when the sheet has one of this layout. */
    public Optional<Table> read(Sheet sheet) {
        return heads.find(sheet).map(head -> table(sheet, head));
    }

    private Table table(Sheet sheet, Head head) {
        Sheet data = sheet.spreadDownwards();
        Map<String, String> columns = new LinkedHashMap<>();
        head.columns().forEach((column, field) -> columns.put(head.headings().get(column), field.name()));
        return new Table(
                sheet.name(), head.bottom() + 1, columns, List.copyOf(head.unknown()), rows(sheet, data, head));
    }

    private List<TableRow> rows(Sheet sheet, Sheet data, Head head) {
        Map<String, Integer> columns = head.columnsByField();
        Map<String, String> headings = head.headingsByField();
        List<TableRow> rows = new ArrayList<>();
        int last = data.lastRow();
        for (int number = head.bottom() + 1; number <= last; number++) {
            Map<Integer, Cell> row = new TreeMap<>(data.rows().getOrDefault(number, Map.of()));
            row.values().removeIf(Cell::blank);
            if (isNote(row)) {
                return rows;
            }
            if (!isNoData(sheet, number, row, head)) {
                rows.add(row(new Location(sheet.name(), number + 1, columns, headings), row, sheet.since1904()));
            }
        }
        return rows;
    }

    private static boolean isNote(Map<Integer, Cell> row) {
        return !row.isEmpty()
                && NOTE.matcher(Spelling.tidy(row.values().iterator().next().text()) + " ")
                        .find();
    }

    /** Blank, a sum, a head once more, or a line of text across the table. */
    private boolean isNoData(Sheet sheet, int number, Map<Integer, Cell> row, Head head) {
        if (row.keySet().stream().noneMatch(head.columns()::containsKey) || heads.repeats(head, row)) {
            return true;
        }
        boolean sum = row.values().stream().limit(2).anyMatch(cell -> SUM.matcher(Spelling.compact(cell.text()))
                .find());
        boolean across = row.size() == 1
                && sheet.merged().stream()
                        .anyMatch(area ->
                                area.contains(number, row.keySet().iterator().next()) && area.width() >= NOTE_WIDTH);
        return sum || across;
    }

    private TableRow row(Location location, Map<Integer, Cell> row, boolean since1904) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Field field : layout.fields()) {
            Integer column = location.columns().get(field.name());
            Cell cell = column == null ? Cell.BLANK : row.getOrDefault(column, Cell.BLANK);
            if (!cell.blank()) {
                cells.read(location, field, cell, since1904, findings)
                        .ifPresent(value -> values.put(field.name(), value));
            } else if (field.fixed() != null) {
                values.put(field.name(), field.fixed());
            } else if (field.required()) {
                findings.add(location.error(field.name(), FindingCode.REQUIRED, missing(field, column)));
            }
        }
        return new TableRow(location, values, findings);
    }

    private static String missing(Field field, Integer column) {
        return column == null ? "表中没有“" + field.label() + "”列，该项必须填写" : field.label() + "必须填写";
    }
}
