package io.github.bihuan.dispatch.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A document on a hazard's file as a ledger reads it.
 *
 * @param kind such as {@code RECTIFICATION_PLAN}
 * @param outcome such as {@code FAILED}
 * @param payload what the document says
 */
public record FiledDocument(String kind, String outcome, Map<String, Object> payload, LocalDate occurredOn) {

    String text(String field) {
        Object value = payload.get(field);
        return value == null ? null : value.toString();
    }

    LocalDate date(String field) {
        String text = text(field);
        return text == null ? null : LocalDate.parse(text);
    }

    List<String> texts(String field) {
        return payload.get(field) instanceof Iterable<?> values ? list(values) : List.of();
    }

    /** Names of the persons in a field, joined; empty for none. */
    String names(String field) {
        List<String> names = new ArrayList<>();
        if (payload.get(field) instanceof Iterable<?> persons) {
            persons.forEach(person -> names.add(String.valueOf(((Map<?, ?>) person).get("name"))));
        }
        return String.join("、", names);
    }

    private static List<String> list(Iterable<?> values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(String.valueOf(value)));
        return texts;
    }
}
