package io.github.bihuan.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The key pair that signs the sample users' tokens: made at the first start, kept in the trial's home, readable by its owner only.
 *
 * @param publicKey X.509, base64
 * @param privateKey PKCS 8, base64
 */
public record TrialKeys(String publicKey, String privateKey) {

    public static final String ISSUER = "https://bihuan.trial";
    public static final String AUDIENCE = "bihuan";
    private static final int BITS = 2048;

    public static TrialKeys in(Path home) {
        Path publicFile = home.resolve("token-key.pub");
        Path privateFile = home.resolve("token-key");
        try {
            if (!Files.exists(publicFile) || !Files.exists(privateFile)) {
                TrialKeys made = make();
                write(privateFile, made.privateKey());
                write(publicFile, made.publicKey());
            }
            return new TrialKeys(Files.readString(publicFile), Files.readString(privateFile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TrialKeys make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return new TrialKeys(
                    base64.encodeToString(pair.getPublic().getEncoded()),
                    base64.encodeToString(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PrivateKey privateKey(String base64) {
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            return KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}
