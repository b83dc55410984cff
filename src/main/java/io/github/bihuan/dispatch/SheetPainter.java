package io.github.bihuan.dispatch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Paints a sheet from the top: lines over its whole width, heads, rows. Every text is a text cell, never a formula. */
final class SheetPainter {

    private static final int CHARACTER = 256;
    private static final float LINE_POINTS = 15f;
    private static final float PADDING_POINTS = 6f;
    private static final double MARGIN_INCHES = 0.5;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final int[] widths;
    private final Map<SheetStyle, CellStyle> styles = new EnumMap<>(SheetStyle.class);
    private final Map<SheetStyle, CellStyle> quoted = new EnumMap<>(SheetStyle.class);
    private int next;

    SheetPainter(XSSFWorkbook workbook, int[] widths) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet("Sheet1");
        this.widths = widths;
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * CHARACTER);
        }
        for (SheetStyle style : SheetStyle.values()) {
            styles.put(style, style(style, false));
            quoted.put(style, style(style, true));
        }
    }

    /** Number of the row that comes next. */
    int next() {
        return next;
    }

    /** A text over the whole width. */
    void line(String text, SheetStyle style) {
        Row row = row();
        put(row, 0, text, style);
        merge(row.getRowNum(), row.getRowNum(), 0, widths.length - 1);
        int all = 0;
        for (int width : widths) {
            all += width;
        }
        row.setHeightInPoints(style == SheetStyle.TITLE ? 2 * LINE_POINTS + PADDING_POINTS : height(text, all));
    }

    /** Two texts side by side: who fills in, when. */
    void halves(String left, String right) {
        Row row = row();
        int middle = Math.max(widths.length / 2, widths.length - 2);
        put(row, 0, left, SheetStyle.HEADING);
        put(row, middle, right, SheetStyle.HEADING);
        merge(row.getRowNum(), row.getRowNum(), 0, middle - 1);
        merge(row.getRowNum(), row.getRowNum(), middle, widths.length - 1);
        row.setHeightInPoints(LINE_POINTS + PADDING_POINTS);
    }

    /** Heads of the columns, repeated on every printed page. */
    void heads(List<String> labels) {
        Row row = paint(
                List.copyOf(labels),
                labels.stream().map(label -> SheetStyle.HEAD).toList());
        sheet.setRepeatingRows(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, widths.length - 1));
    }

    void row(List<Object> values, List<SheetStyle> look) {
        paint(values, look);
    }

    /** Merges the first column from a row to the last painted one. */
    void mergeFirstColumn(int from) {
        merge(from, next - 1, 0, 0);
    }

    /** Print set-up: A4 landscape, as wide as the page. */
    void finish() {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, MARGIN_INCHES);
        sheet.getFooter().setCenter("第 &P 页 共 &N 页");
        workbook.setPrintArea(0, 0, widths.length - 1, 0, next - 1);
    }

    private Row paint(List<Object> values, List<SheetStyle> look) {
        Row row = row();
        float height = 0;
        for (int column = 0; column < values.size(); column++) {
            put(row, column, values.get(column), look.get(column));
            height = Math.max(height, height(values.get(column).toString(), widths[column]));
        }
        row.setHeightInPoints(height);
        return row;
    }

    private Row row() {
        return sheet.createRow(next++);
    }

    private void put(Row row, int column, Object value, SheetStyle style) {
        Cell cell = row.createCell(column);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.get(style));
            return;
        }
        String text = CellText.clean(value.toString());
        cell.setCellValue(text);
        cell.setCellStyle(CellText.isFormula(text) ? quoted.get(style) : styles.get(style));
    }

    private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow < lastRow || firstColumn < lastColumn) {
            sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    /** Points that a text needs in a column so many characters wide; a Chinese character is two wide. */
    private static float height(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            long wide =
                    line.chars().map(character -> character < 0x2000 ? 1 : 2).sum();
            lines += (int) Math.max(1, Math.ceil((double) wide / Math.max(1, width - 1)));
        }
        return Math.min(lines * LINE_POINTS + PADDING_POINTS, 409f);
    }

    private CellStyle style(SheetStyle look, boolean asText) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setFontName(look == SheetStyle.TITLE ? "方正小标宋简体" : "仿宋_GB2312");
        font.setFontHeightInPoints((short) (look == SheetStyle.TITLE ? 18 : 11));
        font.setBold(look == SheetStyle.HEAD);
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(look.isCentred() ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        style.setQuotePrefixed(asText);
        if (look.isBordered()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
