package io.github.bihuan.imports.domain;

import io.github.bihuan.shared.text.Spelling;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The terms that cells are written in. */
public final class TermBook {

    private static final Pattern SEPARATOR = Pattern.compile("[、，,;；/|\\s]+");
    private static final Pattern SUFFIX = Pattern.compile("(行业|企业|业|类)$");

    private final Map<String, Map<String, String>> lists;
    /** Field to what may be written in it, by {@link Spelling#key}. */
    private final Map<Field, Map<String, String>> written = new ConcurrentHashMap<>();

    /** @param lists code of the list to its labels and their codes */
    public TermBook(Map<String, Map<String, String>> lists) {
        this.lists = lists;
    }

    /** The code of what is written: its label, a word for it, the code itself, or a text that has exactly one label in it. */
    Optional<String> code(Field field, String text) {
        Map<String, String> known = written.computeIfAbsent(field, this::known);
        String key = Spelling.key(text);
        String code = known.get(key);
        return code == null
                ? Optional.ofNullable(known.get(SUFFIX.matcher(key).replaceFirst("")))
                        .or(() -> within(field, key))
                : Optional.of(code);
    }

    private Map<String, String> known(Field field) {
        Map<String, String> known = new HashMap<>();
        field.words().forEach((word, code) -> known.putIfAbsent(Spelling.key(word), code));
        labels(field).forEach((label, code) -> known.putIfAbsent(Spelling.key(label), code));
        labels(field).values().forEach(code -> known.putIfAbsent(Spelling.key(code), code));
        return known;
    }

    private Optional<String> within(Field field, String key) {
        List<String> within = labels(field).keySet().stream()
                .filter(label -> key.contains(Spelling.key(label)))
                .toList();
        return within.size() == 1 ? Optional.of(labels(field).get(within.get(0))) : Optional.empty();
    }

    /** The texts of a cell that holds several. */
    static List<String> parts(String text) {
        return Arrays.stream(SEPARATOR.split(Spelling.tidy(text)))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    String allowed(Field field) {
        return String.join("、", labels(field).keySet());
    }

    private Map<String, String> labels(Field field) {
        return lists.getOrDefault(field.terms(), Map.of());
    }
}
