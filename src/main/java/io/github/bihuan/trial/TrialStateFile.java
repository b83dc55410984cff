package io.github.bihuan.trial;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Keeps the trial's state in its home, replaced as a whole so that a killed program leaves a readable file. */
@Singleton
final class TrialStateFile {

    private final ObjectMapper json;
    private final Optional<Path> file;

    TrialStateFile(TrialMode mode, ObjectMapper json) {
        this.json = json;
        this.file = mode.home().map(home -> Path.of(home, "trial-state.json"));
    }

    Optional<TrialState> read() {
        return file.filter(Files::exists).map(this::parse);
    }

    void write(TrialState state) {
        file.ifPresent(path -> replace(path, state));
    }

    private TrialState parse(Path path) {
        try {
            return json.readValue(path.toFile(), TrialState.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(Path path, TrialState state) {
        try {
            Path written = Files.writeString(path.resolveSibling("trial-state.tmp"), json.writeValueAsString(state));
            Files.move(written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
