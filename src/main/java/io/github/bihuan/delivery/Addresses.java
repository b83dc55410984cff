package io.github.bihuan.delivery;

import java.util.regex.Pattern;

/** Addresses as others than their owner may see them. */
final class Addresses {

    private static final Pattern MAIL = Pattern.compile("[^\\s<>:;,]+@[^\\s<>:;,]+");
    private static final Pattern URL = Pattern.compile("[a-z]+://\\S+");
    private static final int LONGEST = 500;
    private static final int PHONE_HEAD = 3;
    private static final int PHONE_TAIL = 4;

    private Addresses() {}

    /** {@code z***@example.cn}, {@code 138****0001}; null stays null. */
    static String masked(String address) {
        if (address == null) {
            return null;
        }
        int at = address.indexOf('@');
        if (at > 0) {
            return address.charAt(0) + "***" + address.substring(at);
        }
        return address.matches("\\+?\\d{8,15}")
                ? address.substring(0, PHONE_HEAD) + "****" + address.substring(address.length() - PHONE_TAIL)
                : "***";
    }

    /** What a failure says, without addresses. */
    static String redacted(Throwable failure) {
        String text = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String safe = URL.matcher(MAIL.matcher(text).replaceAll("***")).replaceAll("***");
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    }
}
