package io.github.bihuan.imports;

import io.github.bihuan.imports.domain.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/**
 * Reads the sheets of a workbook as a stream: values as they are stored, and merged areas. The workbook has passed {@link
 * UploadGuard}.
 */
final class WorkbookReader {

    private final int maxRows;

    WorkbookReader(int maxRows) {
        this.maxRows = maxRows;
    }

    /** Refuses (422) a workbook that cannot be read or has too many rows. */
    List<Sheet> read(Path file) throws IOException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader parts = new XSSFReader(workbook);
            List<String> texts = SharedTexts.read(parts.getSharedStringsData());
            boolean since1904 = since1904(parts);
            var sheets = (XSSFReader.SheetIterator) parts.getSheetsData();
            List<Sheet> read = new ArrayList<>();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    read.add(new SheetParser(texts, maxRows).parse(sheets.getSheetName(), sheet, since1904));
                }
            }
            return read;
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | XMLStreamException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException broken) {
            throw UploadGuard.unreadable();
        }
    }

    private static boolean since1904(XSSFReader parts) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream data = parts.getWorkbookData()) {
            XMLStreamReader xml = XmlParts.factory().createXMLStreamReader(data);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    String flag = xml.getAttributeValue(null, "date1904");
                    return "1".equals(flag) || "true".equals(flag);
                }
            }
            return false;
        }
    }
}
