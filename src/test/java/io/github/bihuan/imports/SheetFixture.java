package io.github.bihuan.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Builds workbooks the way people do: row by row, with merged cells, dates, numbers and formulas where texts belong. */
final class SheetFixture {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle date = workbook.createCellStyle();
    private XSSFSheet sheet;
    private int next;

    private SheetFixture() {
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
    }

    static SheetFixture sheet(String name) {
        return new SheetFixture().another(name);
    }

    SheetFixture another(String name) {
        sheet = workbook.createSheet(name);
        next = 0;
        return this;
    }

    /** A row of texts, numbers, dates and {@link Formula}s; null leaves the cell out. */
    SheetFixture row(Object... values) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < values.length; column++) {
            if (values[column] != null) {
                fill(row.createCell(column), values[column]);
            }
        }
        return this;
    }

    SheetFixture blankRow() {
        next++;
        return this;
    }

    /** Merges an area such as {@code A1:F1}. */
    SheetFixture merge(String area) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(area));
        return this;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A formula, such as {@code A3&"有限公司"}. */
    record Formula(String text) {}

    private void fill(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof Formula formula) {
            cell.setCellFormula(formula.text());
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
