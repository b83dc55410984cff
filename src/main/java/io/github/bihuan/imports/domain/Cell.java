package io.github.bihuan.imports.domain;

import io.github.bihuan.shared.text.Spelling;
import java.math.BigDecimal;

/**
 * One cell as it stands in the file.
 *
 * @param text what the cell says; of a number its plain digits
 * @param number the value of a cell that is stored as a number, else null
 * @param formula whether the value comes from a formula
 */
public record Cell(String text, BigDecimal number, boolean formula) {

    public static final Cell BLANK = new Cell("", null, false);

    /** What spreadsheets calculate with has fewer digits on either side of the point. */
    private static final int MOST_DIGITS = 400;

    public static Cell text(String text) {
        return new Cell(text, null, false);
    }

    /**
     * A number; as a mere text one that no spreadsheet can have written, such as {@code 1E999999999}.
     *
     * @param digits as stored, such as {@code 45645} or {@code 9.1141128E17}
     */
    public static Cell number(String digits) {
        String stored = digits.strip();
        if (stored.length() > MOST_DIGITS) {
            return text(stored);
        }
        BigDecimal value = new BigDecimal(stored);
        return Math.abs((long) value.scale()) > MOST_DIGITS ? text(stored) : new Cell(plain(value), value, false);
    }

    public Cell byFormula() {
        return new Cell(text, number, true);
    }

    /** Whether there is nothing to see in it. */
    public boolean blank() {
        return Spelling.tidy(text).isEmpty();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
