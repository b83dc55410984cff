package io.github.bihuan.shared.http;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Adds {@code null} to unions of types that say by an extension that they have it: their annotation cannot, beside {@code oneOf}. */
public final class NullableUnions {

    /** Name of the extension; it does not stay in the document. */
    public static final String MARK = "x-or-null";

    private NullableUnions() {}

    static void complete(Map<String, Schema> schemas) {
        schemas.values().stream()
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream())
                .filter(property -> property.hasExtension(MARK))
                .forEach(NullableUnions::complete);
    }

    private static void complete(Schema property) {
        property.removeExtension(MARK);
        property.addOneOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
}
