package io.github.bihuan.dispatch;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
    QUANTITY(List.of(), "sum((detail ->> 'quantity')::bigint)"),
    /** Sum of money / 10 000, two decimals, HALF_UP on the total. */
    MONEY(List.of("万元"), "sum(amount_yuan)"),
    /** Whether there is any row. */
    ANY(List.of("是/否"), "count(*)");

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final List<String> units;
    private final String aggregate;

    Counting(List<String> units, String aggregate) {
        this.units = units;
        this.aggregate = aggregate;
    }

    /** The aggregate over the rows that the SQL condition chooses: a number from which {@link #value} makes the figure. */
    String tally(String condition) {
        return "coalesce(" + aggregate + " filter (where " + condition + "), 0)::numeric";
    }

    /** A count as {@code Long}, money in 万元 as text with two decimals, 是/否 as {@code Boolean}. */
    Object value(BigDecimal tally) {
        return switch (this) {
            case MONEY -> tally.divide(WAN, 2, RoundingMode.HALF_UP).toPlainString();
            case ANY -> tally.signum() > 0;
            default -> tally.longValueExact();
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
