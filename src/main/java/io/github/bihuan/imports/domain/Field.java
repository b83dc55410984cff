package io.github.bihuan.imports.domain;

import java.util.List;
import java.util.Map;

/**
 * One column that a kind of table has.
 *
 * @param name in the API
 * @param label the official heading
 * @param terms the list of terms of a TERM or TERMS, else null
 * @param maxLength of a text, 0 without limit
 * @param headings other headings that people write
 * @param words other words for terms: word to code
 * @param fixed the value of every row when the table has no such column or the cell is empty, or null
 * @param example shown in the template
 */
public record Field(
        String name,
        String label,
        FieldKind kind,
        String terms,
        boolean required,
        int maxLength,
        List<String> headings,
        Map<String, String> words,
        String fixed,
        String example) {

    public Field {
        headings = headings == null ? List.of() : List.copyOf(headings);
        words = words == null ? Map.of() : Map.copyOf(words);
    }
}
