package io.github.bihuan.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** The texts that a workbook keeps once for all its cells. */
final class SharedTexts {

    /** {@code _x000D_}: a character that XML cannot hold. */
    private static final String ESCAPE = "_x";

    private SharedTexts() {}

    /** @param part null when the workbook has none */
    static List<String> read(InputStream part) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        if (part == null) {
            return texts;
        }
        try (part) {
            XMLStreamReader xml = XmlParts.factory().createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    texts.add(unescaped(XmlText.read(xml).value()));
                }
            }
        }
        return texts;
    }

    private static String unescaped(String text) {
        return text.contains(ESCAPE) ? new XSSFRichTextString(text).getString() : text;
    }
}
