package io.github.bihuan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("类的大小有预算")
class ClassSizeTest {

    private static final int LIMIT = 300;
    private static final int NINETIETH = 150;
    private static final int MEDIAN = 60;

    @Test
    @DisplayName("任何类不超过 300 行")
    void no_class_is_longer_than_300_lines() {
        var tooLong = new TreeMap<String, Long>();
        sizes(Path.of("src")).forEach((file, lines) -> {
            if (lines > LIMIT) {
                tooLong.put(file, lines);
            }
        });
        assertThat(tooLong).isEmpty();
    }

    @Test
    @DisplayName("主程序的类：中位数不超过 60 行，九成不超过 150 行")
    void most_classes_are_small() {
        long[] lines = sizes(Path.of("src", "main")).values().stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        assertThat(lines[lines.length / 2]).as("median").isLessThanOrEqualTo(MEDIAN);
        assertThat(lines[lines.length * 9 / 10]).as("90 %").isLessThanOrEqualTo(NINETIETH);
    }

    private static Map<String, Long> sizes(Path root) {
        var sizes = new TreeMap<String, Long>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> sizes.put(file.toString(), lines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes;
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
