package io.github.bihuan.shared.privacy;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal personal data, by id: the first one seals, all of them open. A key is replaced by putting a new one in
 * front; the old one may go when nothing is sealed with it any more.
 */
public final class KeyRing {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,20}");
    private static final int BYTES = 32;

    private final String current;
    private final Map<String, SecretKey> keys;

    private KeyRing(Map<String, SecretKey> keys) {
        this.current = keys.keySet().iterator().next();
        this.keys = Map.copyOf(keys);
    }

    /**
     * @param text {@code id:base64,id:base64}, newest first; each key 32 bytes
     * @throws IllegalArgumentException says what is wrong, without repeating a key
     */
    public static KeyRing of(String text) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        for (String entry : text.strip().split("\\s*,\\s*")) {
            String[] parts = entry.split(":", 2);
            if (parts.length < 2 || !ID.matcher(parts[0]).matches()) {
                throw new IllegalArgumentException("bihuan.privacy.keys: expected id:base64, ids of a-z, 0-9 and -");
            }
            if (keys.put(parts[0], key(parts[0], parts[1])) != null) {
                throw new IllegalArgumentException("bihuan.privacy.keys: key " + parts[0] + " occurs twice");
            }
        }
        return new KeyRing(keys);
    }

    String current() {
        return current;
    }

    public Set<String> ids() {
        return keys.keySet();
    }

    SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException(
                    "personal data are sealed with key " + id + ", which bihuan.privacy.keys lacks");
        }
        return key;
    }

    private static SecretKey key(String id, String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            // said below, without the key
        }
        throw new IllegalArgumentException("bihuan.privacy.keys: key " + id + " is not 32 bytes in base64");
    }
}
