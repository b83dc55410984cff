package io.github.bihuan.identity;

/** Forms of texts in requests. */
final class Patterns {

    /** A mobile or fixed-line number; empty to remove it. */
    static final String PHONE = "|\\+?[0-9][0-9 -]{5,19}";

    static final String PHONE_MESSAGE = "电话应为 6 至 20 位数字，可含连字符";

    static final String NOT_BLANK = "(?s).*\\S.*";

    private Patterns() {}
}
