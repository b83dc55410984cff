package io.github.bihuan.imports.domain;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The head of a table (表头), perhaps of two levels.
 *
 * @param bottom its last row, counted from 0
 * @param columns column to field
 * @param headings column to the heading as written
 */
record Head(int bottom, Map<Integer, Field> columns, Map<Integer, String> headings) {

    /** How many fields it names. */
    int score() {
        return columns.size();
    }

    Map<String, Integer> columnsByField() {
        Map<String, Integer> byField = new LinkedHashMap<>();
        columns.forEach((column, field) -> byField.put(field.name(), column));
        return byField;
    }

    Map<String, String> headingsByField() {
        Map<String, String> byField = new LinkedHashMap<>();
        columns.forEach((column, field) -> byField.put(field.name(), headings.get(column)));
        return byField;
    }

    /** Headings that mean nothing to the layout. */
    Set<String> unknown() {
        Set<String> unknown = new LinkedHashSet<>();
        new TreeMap<>(headings).forEach((column, heading) -> {
            if (!columns.containsKey(column) && !heading.isEmpty()) {
                unknown.add(heading);
            }
        });
        return unknown;
    }
}
