package io.github.bihuan.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page below {@code docs} that is made from the program: rewritten on demand, otherwise compared. */
final class GeneratedPage {

    private static final boolean REGENERATE = Boolean.getBoolean("bihuan.regenerate");

    private final Path path;

    private GeneratedPage(Path path) {
        this.path = path;
    }

    static GeneratedPage at(String path) {
        return new GeneratedPage(Path.of(path));
    }

    static boolean regenerating() {
        return REGENERATE;
    }

    void mustBe(String expected) {
        if (REGENERATE) {
            write(expected);
        }
        assertThat(text())
                .as("%s is stale; regenerate it with: mvn verify -Dbihuan.regenerate=true", path)
                .isEqualTo(expected);
    }

    String text() {
        try {
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
