package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.FormDefinition.Column;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A ledger as xlsx, flushed chunk by chunk: its memory does not grow with its rows. Every text is a text cell. */
final class XlsxLedgerFile implements LedgerFile {

    private static final String APPLICATION_VERSION = "1.0";
    private static final int COLUMN_WIDTH = 12;
    private static final int TITLE_POINTS = 16;
    private static final int HEADS = 1;

    private final List<Column> columns;
    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int next = HEADS + 1;

    XlsxLedgerFile(Path path, FormDefinition form) throws IOException {
        columns = form.columns();
        out = new BufferedOutputStream(Files.newOutputStream(path));
        workbook = new Workbook(out, "Bihuan", APPLICATION_VERSION);
        sheet = workbook.newWorksheet("Sheet1");
        setUp();
        head(form);
    }

    private void setUp() {
        for (int i = 0; i < columns.size(); i++) {
            Integer width = columns.get(i).width();
            sheet.width(i, width == null ? COLUMN_WIDTH : width);
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(HEADS);
        sheet.freezePane(0, HEADS + 1);
    }

    private void head(FormDefinition form) {
        sheet.inlineString(0, 0, form.title());
        sheet.range(0, 0, 0, columns.size() - 1).merge();
        sheet.style(0, 0)
                .bold()
                .fontSize(TITLE_POINTS)
                .horizontalAlignment("center")
                .set();
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(HEADS, i, columns.get(i).label());
        }
        sheet.range(HEADS, 0, HEADS, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    @Override
    public void write(List<Map<String, Object>> rows) throws IOException {
        for (Map<String, Object> row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                put(i, row.get(columns.get(i).key()));
            }
            next++;
        }
        sheet.flush();
    }

    private void put(int column, Object value) {
        if (value instanceof Integer number) {
            sheet.value(next, column, number);
        } else if (value != null) {
            sheet.inlineString(next, column, CellText.clean(value.toString()));
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            workbook.finish();
        }
    }
}
