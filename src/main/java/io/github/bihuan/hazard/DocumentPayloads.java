package io.github.bihuan.hazard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.hazard.domain.HazardDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a document says, as a map of its fields: without what is empty and what the file itself tells. */
final class DocumentPayloads {

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};
    private static final Set<String> TOLD_BY_THE_FILE = Set.of("id");
    private static final String CATALOG_ITEMS = "catalogItems";

    private final ObjectMapper json;

    DocumentPayloads(ObjectMapper json) {
        this.json = json;
    }

    Map<String, Object> of(HazardDocument document) {
        Map<String, Object> fields = read(write(document));
        fields.keySet().removeAll(TOLD_BY_THE_FILE);
        fields.values()
                .removeIf(value -> Objects.isNull(value)
                        || List.of().equals(value)
                        || Map.of().equals(value));
        fields.computeIfPresent(CATALOG_ITEMS, (name, items) -> keys(items));
        return fields;
    }

    Map<String, Object> read(String text) {
        try {
            return json.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored document unreadable", e);
        }
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object keys(Object items) {
        return ((List<?>) items)
                .stream().map(item -> ((Map<?, ?>) item).get("key")).toList();
    }
}
