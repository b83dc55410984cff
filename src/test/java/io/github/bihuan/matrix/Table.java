package io.github.bihuan.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The test's own tables beside this package: cells between commas, the columns' names first, remarks after a {@code #}. */
final class Table {

    private Table() {}

    /** The lines of a table, each with as many cells as it has columns. */
    static List<List<String>> lines(String name) {
        List<List<String>> lines = text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split(",")).map(String::strip).toList())
                .toList();
        int columns = lines.get(0).size();
        lines.stream().filter(line -> line.size() != columns).findFirst().ifPresent(line -> {
            throw new IllegalStateException(name + ": not " + columns + " cells: " + line);
        });
        return lines.subList(1, lines.size());
    }

    private static String text(String name) {
        try (InputStream file = Table.class.getResourceAsStream("/matrix/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
