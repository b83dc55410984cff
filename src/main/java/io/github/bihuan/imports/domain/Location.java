package io.github.bihuan.imports.domain;

import java.util.Map;

/**
 * Where a row stands and which column a field has in its table, so that whoever finds something can say where.
 *
 * @param row from 1
 * @param columns field name to its column, counted from 0
 * @param headings field name to the heading as written
 */
public record Location(String sheet, int row, Map<String, Integer> columns, Map<String, String> headings) {

    private static final int LETTERS = 26;

    /** @param field the field that it is about, or null */
    public Finding finding(String field, FindingCode code, Severity severity, String message) {
        Integer column = field == null ? null : columns.get(field);
        return new Finding(
                sheet,
                row,
                column == null ? null : letters(column),
                field == null ? null : headings.get(field),
                field,
                code,
                severity,
                message);
    }

    public Finding error(String field, FindingCode code, String message) {
        return finding(field, code, Severity.ERROR, message);
    }

    public Finding warning(String field, FindingCode code, String message) {
        return finding(field, code, Severity.WARNING, message);
    }

    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
