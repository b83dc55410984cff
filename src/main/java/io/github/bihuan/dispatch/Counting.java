package io.github.bihuan.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the rows of an indicator make a value (specification F9). The unit says it unless the indicator's file does. */
enum Counting {
    /** Every row: 条, 个, 次, 家次. */
    ROWS(List.of(), "count(*)"),
    /** Distinct enterprises. */
    ENTERPRISES(List.of("家"), "count(distinct enterprise_id)"),
    /** Distinct persons of an enterprise. */
    PERSONS(List.of("人"), "count(distinct (enterprise_id, coalesce(detail ->> 'personName', subject_id::text)))"),
    /** Distinct cases. */
    CASES(List.of(), "count(distinct (enterprise_id, detail ->> 'caseNumber'))"),
    /** Sum of what the rows state: persons, a stock. */
    QUANTITY(List.of(), "coalesce(sum((detail ->> 'quantity')::bigint)"),
    /** Sum of money / 10 000, two decimals, HALF_UP on the total. */
    MONEY(List.of("万元"), "round(coalesce(sum(amount_yuan)"),
    /** Whether there is any row. */
    ANY(List.of("是/否"), "count(*)");

    private final List<String> units;
    private final String aggregate;

    Counting(List<String> units, String aggregate) {
        this.units = units;
        this.aggregate = aggregate;
    }

    /** The aggregate over the rows that the SQL condition chooses. */
    String sql(String condition) {
        String chosen = aggregate + " filter (where " + condition + ")";
        return switch (this) {
            case QUANTITY -> chosen + ", 0)::bigint";
            case MONEY -> chosen + ", 0) / 10000, 2)::text";
            case ANY -> chosen + " > 0";
            default -> chosen;
        };
    }

    /** What is told apart, as text; only of a distinct counting. */
    String key() {
        return this == ENTERPRISES
                ? "enterprise_id::text"
                : "enterprise_id::text || coalesce(detail ->> 'personName', subject_id::text)";
    }

    /** Counts distinct things, which two reporters may both have counted. */
    boolean isDistinct() {
        return this == ENTERPRISES || this == PERSONS;
    }

    /** A value that adds up over reporters; the others are recomputed (F10). */
    boolean isAdditive() {
        return this != ENTERPRISES && this != PERSONS && this != ANY;
    }

    /** @param name as the indicator's file says it, or null */
    static Counting of(String name, String unit) {
        if (name != null) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
        return Arrays.stream(values())
                .filter(counting -> counting.units.contains(unit))
                .findFirst()
                .orElse(ROWS);
    }
}
