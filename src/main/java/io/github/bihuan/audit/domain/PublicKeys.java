package io.github.bihuan.audit.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Ed25519 keys by which signed heads are believed, each named by the first 16 digits of its SHA-256. */
public final class PublicKeys {

    static final String ALGORITHM = "Ed25519";
    private static final int ID_LENGTH = 16;

    private final Map<String, PublicKey> byId = new LinkedHashMap<>();

    /** @param keys X.509 in PEM or Base64 */
    public static PublicKeys of(Collection<String> keys) {
        var known = new PublicKeys();
        keys.forEach(key -> known.add(read(key)));
        return known;
    }

    static PublicKeys of(PublicKey key) {
        var known = new PublicKeys();
        known.add(key);
        return known;
    }

    public PublicKeys and(PublicKeys others) {
        var all = new PublicKeys();
        all.byId.putAll(byId);
        all.byId.putAll(others.byId);
        return all;
    }

    public boolean knows(String keyId) {
        return byId.containsKey(keyId);
    }

    /** X.509 as Base64, in the order in which they were added. */
    public List<String> texts() {
        return new ArrayList<>(byId.values().stream().map(PublicKeys::text).toList());
    }

    public boolean signed(Head head) {
        return signed(head.keyId(), head.signedText(), head.signature());
    }

    /** Whether the key named signed the text; a signature nobody can read was not made by it. */
    public boolean signed(String keyId, String text, String signature) {
        try {
            if (!knows(keyId)) {
                return false;
            }
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(byId.get(keyId));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    static String id(PublicKey key) {
        return Hashes.hex(key.getEncoded()).substring(0, ID_LENGTH);
    }

    static byte[] bytes(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]+-----", ""));
    }

    private void add(PublicKey key) {
        byId.put(id(key), key);
    }

    private static String text(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static PublicKey read(String key) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes(key)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not an Ed25519 public key (X.509, PEM or Base64)", e);
        }
    }
}
