package io.github.bihuan.dispatch;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Paints a sheet as it would be printed: widths, heights, merged cells, borders, wrapped text. */
final class SheetPicture {

    private static final double PIXELS_PER_CHARACTER = 8;
    private static final double PIXELS_PER_POINT = 1.4;
    private static final int MARGIN = 24;

    private final XSSFSheet sheet;
    private final Graphics2D canvas;

    private SheetPicture(XSSFSheet sheet, Graphics2D canvas) {
        this.sheet = sheet;
        this.canvas = canvas;
    }

    static void paint(byte[] file, Path picture) throws IOException {
        System.setProperty("java.awt.headless", "true");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            int columns = 0;
            for (Row row : sheet) {
                columns = Math.max(columns, row.getLastCellNum());
            }
            for (CellRangeAddress merged : sheet.getMergedRegions()) {
                columns = Math.max(columns, merged.getLastColumn() + 1);
            }
            int last = sheet.getLastRowNum();
            var size = new SheetPicture(sheet, null).area(0, last, 0, columns - 1);
            var image =
                    new BufferedImage(size.width + 2 * MARGIN, size.height + 2 * MARGIN, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D canvas = image.createGraphics();
            canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
            new SheetPicture(sheet, canvas).cells();
            ImageIO.write(image, "png", picture.toFile());
        }
    }

    private void cells() {
        for (Row row : sheet) {
            for (Cell cell : row) {
                CellRangeAddress merged = merged(cell);
                boolean follower = merged != null
                        && (merged.getFirstRow() != cell.getRowIndex()
                                || merged.getFirstColumn() != cell.getColumnIndex());
                if (!follower) {
                    cell(
                            cell,
                            merged == null
                                    ? area(
                                            cell.getRowIndex(),
                                            cell.getRowIndex(),
                                            cell.getColumnIndex(),
                                            cell.getColumnIndex())
                                    : area(
                                            merged.getFirstRow(),
                                            merged.getLastRow(),
                                            merged.getFirstColumn(),
                                            merged.getLastColumn()));
                }
            }
        }
    }

    private CellRangeAddress merged(Cell cell) {
        return sheet.getMergedRegions().stream()
                .filter(region -> region.isInRange(cell))
                .findFirst()
                .orElse(null);
    }

    private void cell(Cell cell, Rectangle area) {
        var style = (XSSFCellStyle) cell.getCellStyle();
        canvas.setColor(Color.BLACK);
        if (style.getBorderTop() != BorderStyle.NONE) {
            canvas.setStroke(new BasicStroke(1));
            canvas.draw(area);
        }
        int size = (int) Math.round(style.getFont().getFontHeightInPoints() * PIXELS_PER_POINT);
        canvas.setFont(new Font("Noto Serif CJK SC", style.getFont().getBold() ? Font.BOLD : Font.PLAIN, size));
        List<String> lines = lines(new DataFormatter().formatCellValue(cell), area.width - 8);
        int lineHeight = canvas.getFontMetrics().getHeight() - 4;
        int y = area.y
                + (area.height - lines.size() * lineHeight) / 2
                + canvas.getFontMetrics().getAscent()
                - 2;
        for (String line : lines) {
            int free = area.width - canvas.getFontMetrics().stringWidth(line);
            canvas.drawString(line, area.x + (style.getAlignment() == HorizontalAlignment.CENTER ? free / 2 : 4), y);
            y += lineHeight;
        }
    }

    private List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            var line = new StringBuilder();
            for (char character : paragraph.toCharArray()) {
                if (canvas.getFontMetrics().stringWidth(line.toString() + character) > width && !line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(character);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private Rectangle area(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        int x = MARGIN + columns(0, firstColumn);
        int y = MARGIN + rows(0, firstRow);
        return new Rectangle(x, y, columns(firstColumn, lastColumn + 1), rows(firstRow, lastRow + 1));
    }

    private int columns(int from, int to) {
        double width = 0;
        for (int column = from; column < to; column++) {
            width += sheet.getColumnWidth(column) / 256.0 * PIXELS_PER_CHARACTER;
        }
        return (int) width;
    }

    private int rows(int from, int to) {
        double height = 0;
        for (int row = from; row < to; row++) {
            height += (sheet.getRow(row) == null ? 15 : sheet.getRow(row).getHeightInPoints()) * PIXELS_PER_POINT;
        }
        return (int) height;
    }
}
