package io.github.bihuan.enterprise.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 联系电话: a mobile number of 11 digits, or a line with its area code. */
public final class Phone {

    /** What is accepted, for validation. */
    public static final String PATTERN = "1[3-9]\\d{9}|0(10|2\\d|[3-9]\\d{2})-?\\d{7,8}(-\\d{1,6})?";

    private static final Pattern MOBILE = Pattern.compile("(1\\d{2})\\d{4}(\\d{4})");
    private static final Pattern LINE = Pattern.compile("(0(?:10|2\\d|[3-9]\\d{2})-?)\\d{4}(\\d{3,4})(-\\d{1,6})?");

    private Phone() {}

    /** The number as others may see it: 138****0001, 0358-****567; null stays null. */
    public static String masked(String number) {
        if (number == null) {
            return null;
        }
        Matcher mobile = MOBILE.matcher(number);
        if (mobile.matches()) {
            return mobile.group(1) + "****" + mobile.group(2);
        }
        Matcher line = LINE.matcher(number);
        return line.matches() ? line.group(1) + "****" + line.group(2) : "****";
    }
}
