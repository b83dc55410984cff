package io.github.bihuan.enterprise.domain;

import java.util.regex.Pattern;

/** Names of persons as certificates carry them. */
public final class PersonName {

    /** 张　三: blanks between Chinese characters only make the columns even. */
    private static final Pattern PADDING = Pattern.compile("(?<=\\p{IsHan})[\\s\\u00A0\\u3000]+(?=\\p{IsHan})");

    private PersonName() {}

    /** Without blanks around it and between Chinese characters. */
    public static String tidy(String name) {
        return PADDING.matcher(name.strip()).replaceAll("");
    }
}
