package io.github.bihuan.tipoff;

import io.github.bihuan.audit.domain.Hashes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Locale;

/** The codes by which reporters ask how their tip-off stands: 80 random bits, of which the database knows only a hash. */
@Singleton
final class QueryCodes {

    /** Without letters and digits that are taken for one another. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    /** Such as {@code 7KQM-2XHD-9RTW-C4PN}. */
    String next() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Of the code however it was typed: blanks, hyphens and case do not matter. */
    static String hash(String code) {
        return Hashes.of(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}
