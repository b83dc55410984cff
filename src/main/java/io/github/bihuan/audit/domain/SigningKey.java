package io.github.bihuan.audit.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** The Ed25519 key that signs heads. */
public final class SigningKey {

    private final PrivateKey secret;
    private final PublicKey known;

    private SigningKey(PrivateKey secret, PublicKey known) {
        this.secret = secret;
        this.known = known;
    }

    /** @param key PKCS 8 in PEM or Base64, as {@code openssl genpkey -algorithm ed25519} makes it */
    public static SigningKey of(String key) {
        try {
            var spec = new PKCS8EncodedKeySpec(PublicKeys.bytes(key));
            PrivateKey secret = KeyFactory.getInstance(PublicKeys.ALGORITHM).generatePrivate(spec);
            SigningKey read = new SigningKey(secret, publicOf((EdECPrivateKey) secret));
            if (!read.publicKeys().signed(read.id(), "bihuan", read.sign("bihuan"))) {
                throw new GeneralSecurityException("the public key does not belong to it");
            }
            return read;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not an Ed25519 private key (PKCS 8, PEM or Base64)", e);
        }
    }

    /** A new key as text: PKCS 8, Base64. */
    public static String make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(PublicKeys.ALGORITHM).generateKeyPair();
            return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String id() {
        return PublicKeys.id(known);
    }

    public PublicKeys publicKeys() {
        return PublicKeys.of(known);
    }

    /** @param number 0 for a head that is not stored */
    public Head head(Seal seal, long number, String previousHash, Instant now) {
        Head head = Head.at(seal, number, previousHash, now, id());
        return head.signed(sign(head.signedText()));
    }

    /** Base64. */
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance(PublicKeys.ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JDK derives a public key only while making a pair: so the pair is made again from the same 32 bytes. */
    private static PublicKey publicOf(EdECPrivateKey secret) throws GeneralSecurityException {
        byte[] seed = secret.getBytes().orElseThrow(() -> new GeneralSecurityException("a key without bytes"));
        KeyPairGenerator pairs = KeyPairGenerator.getInstance(PublicKeys.ALGORITHM);
        pairs.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        return pairs.generateKeyPair().getPublic();
    }

    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        private Seed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, into.length);
        }
    }
}
