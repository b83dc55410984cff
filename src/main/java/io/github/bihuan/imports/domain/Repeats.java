package io.github.bihuan.imports.domain;

import io.github.bihuan.shared.text.Spelling;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of one file that are about the same thing as a row before them. */
public final class Repeats {

    private Repeats() {}

    /** Row to the row before it that is about the same; rows that do not say what they are about repeat none. */
    public static Map<TableRow, TableRow> in(List<TableRow> rows, List<String> identifiedBy) {
        Map<String, TableRow> first = new HashMap<>();
        Map<TableRow, TableRow> repeats = new IdentityHashMap<>();
        for (TableRow row : rows) {
            if (row.values().keySet().containsAll(identifiedBy)) {
                TableRow before = first.putIfAbsent(key(row, identifiedBy), row);
                if (before != null) {
                    repeats.put(row, before);
                }
            }
        }
        return repeats;
    }

    private static String key(TableRow row, List<String> identifiedBy) {
        return identifiedBy.stream()
                .map(field -> Spelling.key(row.values().get(field)))
                .collect(Collectors.joining("\n"));
    }
}
