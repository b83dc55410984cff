package io.github.bihuan.shared.privacy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals texts before they are stored (AES-256-GCM) and opens them after they are read: {@code enc:key id:base64}. What a sealed
 * text belongs to is authenticated with it, so one moved to another owner or another use does not open. Texts that were
 * stored before sealing existed are answered as they are.
 */
@Singleton
public final class Seal {

    private static final String PREFIX = "enc:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Seal(@ConfigProperty(name = "bihuan.privacy.keys") String keys) {
        this(KeyRing.of(keys));
    }

    public Seal(KeyRing keys) {
        this.keys = keys;
    }

    /** The text sealed with the newest key; null stays null. */
    public String seal(SealedFor owner, String text) {
        if (text == null) {
            return null;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(
                Cipher.ENCRYPT_MODE,
                keys.current(),
                nonce,
                owner,
                ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return currentPrefix() + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * The sealed text, opened; null stays null, and so does a text that was never sealed.
     *
     * @throws IllegalStateException the key is missing, or the text was changed or belongs to something else
     */
    public String open(SealedFor owner, String stored) {
        if (!isSealed(stored)) {
            return stored;
        }
        int end = stored.indexOf(':', PREFIX.length());
        ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(stored.substring(end + 1)));
        byte[] nonce = new byte[NONCE_BYTES];
        whole.get(nonce);
        String key = stored.substring(PREFIX.length(), end);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, owner, whole), StandardCharsets.UTF_8);
    }

    /** Opened and sealed again with the newest key. */
    public String reseal(SealedFor owner, String stored) {
        return seal(owner, open(owner, stored));
    }

    /** What every text sealed with the newest key begins with. */
    public String currentPrefix() {
        return PREFIX + keys.current() + ":";
    }

    public static boolean isSealed(String stored) {
        return stored != null && stored.startsWith(PREFIX);
    }

    private byte[] run(int mode, String key, byte[] nonce, SealedFor owner, ByteBuffer input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, keys.key(key), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.text().getBytes(StandardCharsets.UTF_8));
            byte[] bytes = new byte[input.remaining()];
            input.get(bytes);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed " + owner.use() + " does not open with key " + key, e);
        }
    }
}
