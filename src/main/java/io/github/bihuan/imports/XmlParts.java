package io.github.bihuan.imports;

import javax.xml.stream.XMLInputFactory;

/** The parser for the XML parts of a workbook: it neither loads nor expands anything. */
final class XmlParts {

    private XmlParts() {}

    /** The parser of the Java runtime, whatever else lies on the class path; entities are neither resolved nor replaced. */
    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> java.io.InputStream.nullInputStream());
        return factory;
    }
}
