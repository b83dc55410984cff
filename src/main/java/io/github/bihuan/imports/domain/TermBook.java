package io.github.bihuan.imports.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The terms that cells are written in, by list: label to code.
 *
 * @param lists code of the list to its labels and their codes
 */
public record TermBook(Map<String, Map<String, String>> lists) {

    private static final Pattern SEPARATOR = Pattern.compile("[、，,;；/|\\s]+");
    private static final Pattern SUFFIX = Pattern.compile("(行业|企业|业|类)$");

    /** The code of what is written: its label, a word for it, the code itself, or a text that has exactly one label in it. */
    Optional<String> code(Field field, String text) {
        String written = Texts.key(text);
        Map<String, String> labels = labels(field);
        for (Map<String, String> words : List.of(field.words(), labels)) {
            for (var word : words.entrySet()) {
                boolean meant = Texts.key(word.getKey()).equals(written)
                        || word.getValue().equalsIgnoreCase(text.strip())
                        || SUFFIX.matcher(written).replaceFirst("").equals(Texts.key(word.getKey()));
                if (meant) {
                    return Optional.of(word.getValue());
                }
            }
        }
        List<String> within = labels.keySet().stream()
                .filter(label -> written.contains(Texts.key(label)))
                .toList();
        return within.size() == 1 ? Optional.of(labels.get(within.get(0))) : Optional.empty();
    }

    /** The texts of a cell that holds several. */
    static List<String> parts(String text) {
        return Arrays.stream(SEPARATOR.split(Texts.tidy(text)))
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
