package io.github.bihuan.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.bihuan.imports.domain.ImportType;
import io.github.bihuan.imports.domain.Layout;
import io.github.bihuan.imports.domain.TermBook;
import io.github.bihuan.shared.reference.TermList;
import io.github.bihuan.shared.reference.Terms;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The kinds of tables that can be imported, from {@code imports/*.yaml}, and the terms their cells are written in. */
@Singleton
final class Layouts {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

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
        String name = "/imports/" + type.name() + ".yaml";
        try (InputStream file = Layouts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return YAML.readValue(file, Layout.class);
        } catch (IOException e) {
            throw new UncheckedIOException("导入表样 " + name + " 无法读取", e);
        }
    }
}
