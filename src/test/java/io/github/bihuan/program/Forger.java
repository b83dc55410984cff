package io.github.bihuan.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens out of a genuine one that must all be refused. */
final class Forger {

    private final ObjectNode header;
    private final ObjectNode claims;
    private final String signature;
    private final KeyPair ownKeys = keys();

    Forger(String genuine) {
        String[] parts = genuine.split("\\.");
        this.header = decoded(parts[0]);
        this.claims = decoded(parts[1]);
        this.signature = parts[2];
    }

    /** Other claims under the genuine signature. */
    String tampered(Consumer<ObjectNode> change) {
        return unsigned(header, changed(change)) + "." + signature;
    }

    /** {@code alg: none}, without a signature. */
    String withoutSignature() {
        ObjectNode none = header.deepCopy().put("alg", "none");
        return unsigned(none, claims) + ".";
    }

    /** HS256 with the provider's public key as the secret, which everybody can read. */
    String signedWithThePublicKey(String publicKey) {
        String unsigned = unsigned(header.deepCopy().put("alg", "HS256"), claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pem(publicKey), "HmacSHA256"));
            return unsigned + "." + encoded(mac.doFinal(unsigned.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Well signed, by a stranger; under the genuine key's name. */
    String signedByAStranger() {
        return signed(header, claims);
    }

    /** Well signed, by a stranger, under a name of his own. */
    String ofAnUnknownKey(String kid) {
        return signed(header.deepCopy().put("kid", kid), claims);
    }

    private String signed(ObjectNode head, ObjectNode body) {
        String unsigned = unsigned(head, body);
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(ownKeys.getPrivate());
            rsa.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return unsigned + "." + encoded(rsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode changed(Consumer<ObjectNode> change) {
        ObjectNode copy = claims.deepCopy();
        change.accept(copy);
        return copy;
    }

    private static byte[] pem(String publicKey) {
        return ("-----BEGIN PUBLIC KEY-----\n" + publicKey.replaceAll("(.{64})", "$1\n")
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String unsigned(JsonNode head, JsonNode body) {
        return encoded(head.toString().getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode decoded(String part) {
        return (ObjectNode) Json.parse(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
