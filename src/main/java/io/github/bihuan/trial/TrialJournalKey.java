package io.github.bihuan.trial;

import io.github.bihuan.audit.domain.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The key that signs the trial's journal: made at the first start, kept in the trial's home, readable by its owner only. */
public final class TrialJournalKey {

    private TrialJournalKey() {}

    /** As {@code bihuan.audit.signing-key} wants it. */
    public static String in(Path home) {
        Path file = home.resolve("journal-key");
        try {
            if (!Files.exists(file)) {
                TrialKeys.write(file, SigningKey.make());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
