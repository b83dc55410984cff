package io.github.bihuan.imports;

import io.github.bihuan.imports.domain.ImportType;
import io.github.bihuan.imports.domain.Layout;
import io.github.bihuan.imports.domain.TermBook;
import io.github.bihuan.shared.reference.ShippedFiles;
import io.github.bihuan.shared.reference.TermList;
import io.github.bihuan.shared.reference.Terms;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The kinds of tables that can be imported, from {@code imports/*.yaml}, and the terms their cells are written in. */
@Singleton
final class Layouts {

    private final Map<ImportType, Layout> layouts = new EnumMap<>(ImportType.class);
    private final TermBook terms;

    Layouts(Terms terms) {
        Arrays.stream(ImportType.values()).forEach(type -> layouts.put(type, read(type)));
        Map<String, Map<String, String>> lists = new LinkedHashMap<>();
        terms.all().forEach(list -> lists.put(list.code(), labels(list)));
        this.terms = new TermBook(lists);
    }

    Layout of(ImportType type) {
        return layouts.get(type);
    }

    TermBook terms() {
        return terms;
    }

    private static Map<String, String> labels(TermList list) {
        Map<String, String> labels = new LinkedHashMap<>();
        list.items().forEach(term -> labels.put(term.label(), term.code()));
        return labels;
    }

    private static Layout read(ImportType type) {
        return ShippedFiles.read("imports/" + type.name() + ".yaml", Layout.class);
    }
}
