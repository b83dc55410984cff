package io.github.bihuan.dispatch;

/** Texts that go into spreadsheets: no control characters, not longer than a cell, never a formula. */
public final class CellText {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final int LONGEST = 32_000;

    private CellText() {}

    /** Without what xlsx cannot hold. */
    public static String clean(String text) {
        String kept = text.codePoints()
                .filter(point -> point >= ' ' && point != 0xFFFE && point != 0xFFFF || point == '\n' || point == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return kept.length() > LONGEST ? kept.substring(0, LONGEST) + "…" : kept;
    }

    /** Whether a spreadsheet might calculate it. */
    public static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
