package io.github.bihuan.imports;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a cell or a shared text says: its value, or its runs one after the other, without phonetic guides.
 *
 * @param formula whether the value comes from a formula
 */
record XmlText(String value, boolean formula) {

    /** Reads to the end of the element that has just begun. */
    static XmlText read(XMLStreamReader xml) throws XMLStreamException {
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
        return new XmlText(value.toString(), formula);
    }
}
