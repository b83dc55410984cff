package io.github.bihuan.imports;

import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.RowOutcome;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Many rows at once. */
final class Values {

    private Values() {}

    static Stream<String> of(List<CheckedRow> rows, String field) {
        return rows.stream().map(row -> row.value(field)).filter(Objects::nonNull);
    }

    static List<CheckedRow> fresh(List<CheckedRow> rows) {
        return rows.stream().filter(row -> row.is(RowOutcome.NEW)).toList();
    }

    /** Applies to the rows that are still to be created; the others stay. */
    static List<CheckedRow> each(List<CheckedRow> rows, UnaryOperator<CheckedRow> step) {
        return rows.stream()
                .map(row -> row.is(RowOutcome.NEW) ? step.apply(row) : row)
                .toList();
    }

    /** The codes of a field that holds several. */
    static List<String> list(String joined) {
        return joined == null ? List.of() : List.of(joined.split(","));
    }
}
