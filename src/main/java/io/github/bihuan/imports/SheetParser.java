package io.github.bihuan.imports;

import io.github.bihuan.imports.domain.Area;
import io.github.bihuan.imports.domain.Cell;
import io.github.bihuan.imports.domain.Sheet;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Parses one sheet's part: {@code row}, {@code c} with {@code v}, {@code f} or {@code is}, and {@code mergeCell}. */
final class SheetParser {

    private static final String SHARED_TEXT = "s";
    private static final String INLINE_TEXT = "inlineStr";
    private static final String NUMBER = "n";
    /** On the average; no ledger is as wide. */
    private static final int CELLS_A_ROW = 40;

    private final List<String> texts;
    private final int maxRows;
    private final Map<Integer, Map<Integer, Cell>> rows = new HashMap<>();
    private final List<Area> merged = new ArrayList<>();

    private int row = -1;
    private int column = -1;
    private long cells;

    /** @param texts the shared texts of the workbook */
    SheetParser(List<String> texts, int maxRows) {
        this.texts = texts;
        this.maxRows = maxRows;
    }

    Sheet parse(String name, InputStream part, boolean since1904) throws XMLStreamException {
        XMLStreamReader xml = XmlParts.factory().createXMLStreamReader(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                element(xml);
            }
        }
        Sheet sheet = new Sheet(name, rows, merged, since1904);
        refuseMoreThan(sheet.mergedCells());
        return sheet;
    }

    /** Cells of their own or merged ones: overlapping areas, which no spreadsheet program writes, count each time. */
    private void refuseMoreThan(long cells) {
        if (cells > (long) maxRows * CELLS_A_ROW) {
            throw ImportProblem.tooManyRows(maxRows);
        }
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "row" -> {
                String number = xml.getAttributeValue(null, "r");
                row = number == null ? row + 1 : Integer.parseInt(number) - 1;
                column = -1;
            }
            case "c" -> cell(xml);
            case "mergeCell" -> merged.add(area(xml.getAttributeValue(null, "ref")));
            default -> {
                // nothing that a table says
            }
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        String reference = xml.getAttributeValue(null, "r");
        String type = xml.getAttributeValue(null, "t");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        XmlText content = XmlText.read(xml);
        if (content.value().isEmpty()) {
            return;
        }
        Cell read = cell(type == null ? NUMBER : type, content.value());
        rows.computeIfAbsent(row, ignored -> new HashMap<>()).put(column, content.formula() ? read.byFormula() : read);
        if (rows.size() > maxRows) {
            throw ImportProblem.tooManyRows(maxRows);
        }
        refuseMoreThan(++cells);
    }

    private Cell cell(String type, String value) {
        return switch (type) {
            case NUMBER -> Cell.number(value);
            case SHARED_TEXT -> Cell.text(texts.get(Integer.parseInt(value.strip())));
            case INLINE_TEXT -> Cell.text(value);
            case "b" -> Cell.text("1".equals(value.strip()) ? "是" : "否");
            default -> Cell.text(value);
        };
    }

    private static Area area(String reference) {
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
        return new Area(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn());
    }
}
