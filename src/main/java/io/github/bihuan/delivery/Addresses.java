package io.github.bihuan.delivery;

import io.github.bihuan.shared.privacy.Masks;
import java.util.regex.Pattern;

/** Addresses as others than their owner may see them. */
final class Addresses {

    private static final Pattern MAIL = Pattern.compile("[^\\s<>:;,]+@[^\\s<>:;,]+");
    private static final Pattern URL = Pattern.compile("[a-z]+://\\S+");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{8,15}");
    private static final int LONGEST = 500;

    private Addresses() {}

    /** {@code z***@example.cn}, {@code 138****0001}; null stays null. */
    static String masked(String address) {
        if (address == null) {
            return null;
        }
        if (address.indexOf('@') > 0) {
            return Masks.email(address);
        }
        return NUMBER.matcher(address).matches() ? Masks.phone(address) : "***";
    }

    /** What a failure says, without addresses. */
    static String redacted(Throwable failure) {
        String text = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String safe = URL.matcher(MAIL.matcher(text).replaceAll("***")).replaceAll("***");
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    }
}
