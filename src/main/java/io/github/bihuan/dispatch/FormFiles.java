package io.github.bihuan.dispatch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads form and indicator files: those under {@code forms/} of the program, named by {@code forms/index.txt}, and those of a
 * directory that the operator adds. A later version of a form is a file of its own, such as {@code CODE@2.yaml}.
 */
final class FormFiles {

    private static final String SUFFIX = ".yaml";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path directory;

    /** @param directory of further files, or null */
    FormFiles(Path directory) {
        this.directory = directory;
    }

    /** Names of all form files, without suffix. */
    List<String> names() {
        return Stream.concat(shipped().stream(), added()).toList();
    }

    static List<String> shipped() {
        try {
            return new FormFiles(null)
                    .text("index.txt")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> added() {
        if (directory == null) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("报表目录 " + directory + " 无法读取", e);
        }
    }

    FormDefinition form(String name) {
        try {
            return YAML.readValue(text(name + SUFFIX), FormDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException("表格文件 forms/" + name + SUFFIX + " 无法读取", e);
        }
    }

    Indicator indicator(String code) {
        String name = "indicators/" + code + ".sql";
        try {
            Indicator indicator = Indicator.parse(text(name));
            if (!indicator.code().equals(code)) {
                throw new IllegalArgumentException("指标代码应与文件名一致");
            }
            return indicator;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("指标文件 forms/" + name + " 无法读取：" + e.getMessage(), e);
        }
    }

    private String text(String name) throws IOException {
        if (directory != null && Files.exists(directory.resolve(name))) {
            return Files.readString(directory.resolve(name));
        }
        try (InputStream file = FormFiles.class.getResourceAsStream("/forms/" + name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
