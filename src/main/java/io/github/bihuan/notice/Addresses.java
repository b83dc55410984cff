package io.github.bihuan.notice;

/** Addresses as others than their owner may see them. */
final class Addresses {

    private Addresses() {}

    /** {@code z***@example.cn}; null stays null. */
    static String masked(String address) {
        if (address == null) {
            return null;
        }
        int at = address.indexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }
}
