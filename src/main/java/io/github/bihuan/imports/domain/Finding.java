package io.github.bihuan.imports.domain;

/**
 * What was found in the table, and where.
 *
 * @param row as a spreadsheet counts it, from 1
 * @param column letter, such as {@code C}; null for the whole row
 * @param heading of the column, or null
 * @param field of the column, or null
 */
public record Finding(
        String sheet,
        int row,
        String column,
        String heading,
        String field,
        FindingCode code,
        Severity severity,
        String message) {

    public boolean error() {
        return severity == Severity.ERROR;
    }
}
