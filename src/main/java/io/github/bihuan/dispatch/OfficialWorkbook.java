package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.FormDefinition.Column;
import io.github.bihuan.dispatch.FormDefinition.Layout;
import io.github.bihuan.dispatch.FormDefinition.Point;
import io.github.bihuan.dispatch.FormDefinition.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A form as the official xlsx: title, 填报单位 and 填报时间, table with merged heads and borders, notes, A4 landscape. */
final class OfficialWorkbook {

    private static final int[] TABLE_WIDTHS = {6, 14, 92, 14};
    private static final int[] GRID_WIDTHS = {12, 5, 44, 13, 5, 44, 13};
    private static final int BLANK_ROWS = 3;
    private static final int COLUMN_WIDTH = 12;
    private static final String SEQUENCE = "sequence";

    private final OfficialSheet content;
    private final FormDefinition form;
    private final SheetPainter painter;

    private OfficialWorkbook(OfficialSheet content, SheetPainter painter) {
        this.content = content;
        this.form = content.form();
        this.painter = painter;
    }

    /** The file's bytes. Blocks for some milliseconds: never on the event loop. */
    static byte[] bytes(OfficialSheet content) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            int[] widths = widths(content.form());
            new OfficialWorkbook(content, new SheetPainter(workbook, widths)).paint();
            if (Boolean.TRUE.equals(content.form().proposal())) {
                workbook.getProperties().getCoreProperties().setDescription("原通知未印出本表表样，栏目为建议");
            }
            workbook.getProperties().getCoreProperties().setTitle(content.form().title());
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] widths(FormDefinition form) {
        return switch (form.layout()) {
            case TABLE -> TABLE_WIDTHS;
            case GRID -> GRID_WIDTHS;
            case LEDGER -> form.columns().stream()
                    .mapToInt(column -> column.width() == null ? COLUMN_WIDTH : column.width())
                    .toArray();
        };
    }

    private void paint() {
        if (form.annex() != null) {
            painter.line(form.annex(), SheetStyle.ANNEX);
        }
        painter.line(form.title(), SheetStyle.TITLE);
        var day = content.filledOn();
        String date =
                day == null ? "年   月   日" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        String unit = heading(0, "填报单位") + "：" + (content.unitName() == null ? "" : content.unitName());
        String filled = heading(1, "填报时间") + "：" + date;
        if (form.layout() == Layout.TABLE) {
            painter.line(unit, SheetStyle.HEADING);
            painter.line(filled, SheetStyle.HEADING);
        } else {
            painter.halves(unit, filled);
        }
        body();
        if (form.layout() == Layout.LEDGER && !content.totals().isEmpty()) {
            painter.line(content.totals(), SheetStyle.NOTE);
        }
        form.notes().forEach(note -> painter.line(note, SheetStyle.NOTE));
        content.remarks().forEach(remark -> painter.line(remark, SheetStyle.NOTE));
        painter.finish();
    }

    private String heading(int index, String otherwise) {
        return form.header().size() > index ? form.header().get(index) : otherwise;
    }

    private void body() {
        switch (form.layout()) {
            case TABLE -> table();
            case GRID -> form.rows().forEach(this::group);
            case LEDGER -> ledger();
        }
    }

    private void table() {
        painter.heads(form.columns().stream().map(Column::label).toList());
        for (Row row : form.rows()) {
            String points = String.join(
                    "\n", row.points().stream().map(content::sentence).toList());
            painter.row(
                    List.of(row.sequence(), row.category(), points, ""),
                    List.of(SheetStyle.CENTRED, SheetStyle.CENTRED, SheetStyle.TEXT, SheetStyle.TEXT));
        }
    }

    /** Two indicators a line, the group's name beside all of its lines. */
    private void group(Row group) {
        List<Point> points = group.points();
        int first = painter.next();
        for (int i = 0; i < points.size(); i += 2) {
            Point left = points.get(i);
            Point right = i + 1 < points.size() ? points.get(i + 1) : null;
            painter.row(
                    List.of(
                            i == 0 ? group.category() : "",
                            i + 1,
                            left.text(),
                            content.boxed(left),
                            right == null ? "" : i + 2,
                            right == null ? "" : right.text(),
                            right == null ? "" : content.boxed(right)),
                    SheetStyle.GRID);
        }
        painter.mergeFirstColumn(first);
    }

    private void ledger() {
        painter.heads(form.columns().stream().map(Column::label).toList());
        List<SheetStyle> styles = form.columns().stream()
                .map(column -> column.key().equals(SEQUENCE) ? SheetStyle.CENTRED : SheetStyle.TEXT)
                .toList();
        for (Map<String, Object> row : content.rows()) {
            painter.row(
                    form.columns().stream()
                            .<Object>map(column -> row.get(column.key()) == null ? "" : row.get(column.key()))
                            .toList(),
                    styles);
        }
        for (int i = content.rows().size(); i < BLANK_ROWS; i++) {
            int number = i + 1;
            painter.row(
                    form.columns().stream()
                            .<Object>map(column -> column.key().equals(SEQUENCE) ? number : "")
                            .toList(),
                    styles);
        }
    }
}
