package io.github.bihuan.shared.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Set;

/** Writes values as JSON with the contact data in them masked: what is written down for ever, such as the journal. */
@Singleton
public final class MaskedJson {

    private static final Set<String> PHONES = Set.of("phone", "mobile", "contactPhone");

    private final ObjectMapper json;

    MaskedJson(ObjectMapper json) {
        this.json = json;
    }

    /** Null stays null. */
    public String text(Object value) {
        if (value == null) {
            return null;
        }
        var text = new StringWriter();
        try (var generator = new Masking(json.createGenerator(text))) {
            json.writeValue(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Masks each text on its way; numbers and structure pass as they are. */
    private static final class Masking extends JsonGeneratorDelegate {

        Masking(JsonGenerator target) {
            super(target, false);
        }

        @Override
        public void writeString(String text) throws IOException {
            String field = getOutputContext().getCurrentName();
            delegate.writeString(field != null && PHONES.contains(field) ? Masks.phone(text) : Masks.within(text));
        }
    }
}
