package io.github.bihuan.delivery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How messages are signed so that the other side can tell who sent them. */
final class Signatures {

    /** Prefix of a secret in the form of Standard Webhooks. */
    static final String WEBHOOK_SECRET = "whsec_";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 24;
    private static final int LONGEST_KEY = 64;

    private Signatures() {}

    /** The query parameters a 钉钉 robot asks for: {@code timestamp=…&sign=…}. */
    static String dingTalkQuery(String secret, Instant at) {
        long timestamp = at.toEpochMilli();
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        String sign = Base64.getEncoder().encodeToString(hmac(key, timestamp + "\n" + secret));
        return "timestamp=" + timestamp + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }

    /** The header {@code webhook-signature} of Standard Webhooks, version 1. */
    static String webhook(String secret, String messageId, Instant at, String body) {
        String signed = messageId + "." + at.getEpochSecond() + "." + body;
        return "v1," + Base64.getEncoder().encodeToString(hmac(webhookKey(secret), signed));
    }

    /** Whether it is {@code whsec_} and 24 to 64 bytes in base64. */
    static boolean isWebhookSecret(String secret) {
        try {
            int length = webhookKey(secret).length;
            return secret.startsWith(WEBHOOK_SECRET) && length >= SHORTEST_KEY && length <= LONGEST_KEY;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] webhookKey(String secret) {
        return Base64.getDecoder().decode(secret.substring(Math.min(secret.length(), WEBHOOK_SECRET.length())));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
