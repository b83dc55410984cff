package io.github.bihuan.imports.domain;

import io.github.bihuan.shared.text.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of table that can be imported: its columns in their usual order.
 *
 * @param title official name
 * @param identifiedBy the fields by which two rows are about the same thing
 */
public record Layout(ImportType type, String title, List<String> identifiedBy, List<Field> fields) {

    public Layout {
        identifiedBy = List.copyOf(identifiedBy);
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * Which field a heading means, by {@link Spelling#key}.
     *
     * @param mapping headings that the importer has mapped to fields himself; they come first, and a field so mapped is found by no other heading
     */
    Map<String, Field> headings(Map<String, String> mapping) {
        Map<String, Field> known = new LinkedHashMap<>();
        mapping.forEach((heading, name) -> field(name).ifPresent(field -> known.put(Spelling.key(heading), field)));
        for (Field field : fields) {
            if (!mapping.containsValue(field.name())) {
                known.putIfAbsent(Spelling.key(field.label()), field);
                field.headings().forEach(heading -> known.putIfAbsent(Spelling.key(heading), field));
            }
        }
        return known;
    }
}
