package io.github.bihuan.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that seals the trial's personal data: made at the first start, kept in the trial's home, readable by its owner only. */
public final class TrialPrivacyKey {

    private static final int BYTES = 32;

    private TrialPrivacyKey() {}

    /** The key ring as {@code bihuan.privacy.keys} wants it. */
    public static String in(Path home) {
        Path file = home.resolve("privacy-key");
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                TrialKeys.write(file, "trial:" + Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
