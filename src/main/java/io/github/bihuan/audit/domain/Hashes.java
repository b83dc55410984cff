package io.github.bihuan.audit.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** SHA-256 as lower-case hexadecimal text, and how rows are hashed and chained. */
public final class Hashes {

    /** What the first row is chained to. */
    public static final String START = "0".repeat(64);

    private static final HexFormat HEX = HexFormat.of();

    private Hashes() {}

    /** The hash of a row, given as its columns: SHA-256 of the canonical form of those that are not null. */
    public static String row(Map<String, Object> columns) {
        var filled = new HashMap<>(columns);
        filled.values().removeIf(value -> value == null);
        return of(CanonicalJson.of(filled));
    }

    /** The chain's value after a row: SHA-256 of the 32 bytes before and the 32 bytes of the row's hash. */
    public static String chained(String before, String row) {
        MessageDigest digest = sha256();
        digest.update(HEX.parseHex(before));
        return HEX.formatHex(digest.digest(HEX.parseHex(row)));
    }

    public static String of(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(sha256().digest(bytes));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
