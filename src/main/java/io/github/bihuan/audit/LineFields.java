package io.github.bihuan.audit;

import java.util.Map;

/** The members of one line of an export; what is missing or of another type is refused by name. */
record LineFields(Map<String, Object> line) {

    String text(String name) {
        if (line.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text " + name);
    }

    long number(String name) {
        if (line.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException("no number " + name);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> objectOrNull(String name) {
        return line.get(name) instanceof Map<?, ?> object ? (Map<String, Object>) object : null;
    }

    String textOrNull(String name) {
        return line.get(name) == null ? null : text(name);
    }
}
