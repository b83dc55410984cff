package io.github.bihuan.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tests of this project, so that pages which name them can be held to it. */
final class TestSources {

    private final Map<String, String> texts = texts();

    /** @param name a class, or a class and one of its methods: {@code WallTest.each_scope_shows_what_is_inside} */
    void mustHave(String name, String namedBy) {
        String[] parts = name.split("\\.", 2);
        assertThat(texts).as("test named by %s", namedBy).containsKey(parts[0]);
        if (parts.length == 2) {
            assertThat(texts.get(parts[0]).contains(" " + parts[1] + "("))
                    .as("%s names %s", namedBy, name)
                    .isTrue();
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("planted"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            file -> String.join("\n", lines(file)),
                            (one, other) -> one + other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
