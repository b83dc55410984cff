package io.github.bihuan.trial.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The passwords of the database roles: random, one file per role, readable by its owner only. */
record Secrets(Path directory) {

    private static final int RANDOM_BYTES = 24;

    /** The role and its password, which is made at the first call. */
    Credentials of(String role) throws IOException {
        if (!has(role)) {
            byte[] random = new byte[RANDOM_BYTES];
            new SecureRandom().nextBytes(random);
            Trees.writePrivate(
                    file(role), Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return new Credentials(role, Files.readString(file(role)).strip());
    }

    boolean has(String role) {
        return Files.exists(file(role));
    }

    Path file(String role) {
        return directory.resolve(role);
    }
}
