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
import org.apache.poi.xssf.model.SharedStrings;

/** Parses one sheet's part: {@code row}, {@code c} with {@code v}, {@code f} or {@code is}, and {@code mergeCell}. */
final class SheetParser {

    private static final String SHARED_TEXT = "s";
    private static final String INLINE_TEXT = "inlineStr";
    private static final String NUMBER = "n";
    /** On the average; no ledger is as wide. */
    private static final int CELLS_A_ROW = 40;

    private final SharedStrings texts;
    private final int maxRows;
    private final Map<Integer, Map<Integer, Cell>> rows = new HashMap<>();
    private final List<Area> merged = new ArrayList<>();

    private int row = -1;
    private int column = -1;
    private long cells;

    SheetParser(SharedStrings texts, int maxRows) {
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
        return new Sheet(name, rows, merged, since1904);
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
        Content content = content(xml);
        if (content.value().isEmpty()) {
            return;
        }
        Cell read = cell(type == null ? NUMBER : type, content.value());
        rows.computeIfAbsent(row, ignored -> new HashMap<>()).put(column, content.formula() ? read.byFormula() : read);
        if (rows.size() > maxRows || ++cells > (long) maxRows * CELLS_A_ROW) {
            throw ImportProblem.tooManyRows(maxRows);
        }
    }

    private record Content(String value, boolean formula) {}

    /** Everything inside the cell: its value, or the runs of an inline text, without phonetic guides. */
    private static Content content(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder value = new StringBuilder();
        boolean formula = false;
        int phonetic = 0;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                String name = xml.getLocalName();
                formula |= name.equals("f");
                if (name.equals("v") || name.equals("t") && phonetic == 0) {
                    value.append(xml.getElementText());
                } else {
                    phonetic += name.equals("rPh") ? 1 : 0;
                    depth++;
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                depth--;
            }
        }
        return new Content(value.toString(), formula);
    }

    private Cell cell(String type, String value) {
        return switch (type) {
            case NUMBER -> Cell.number(value);
            case SHARED_TEXT -> Cell.text(
                    texts.getItemAt(Integer.parseInt(value.strip())).getString());
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
