package io.github.bihuan.shared.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The same words, however they were typed. */
public final class Spelling {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]|[\\p{Cc}&&[^\\n\\r\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");
    /** 张 三: blanks between Chinese characters only make the columns even. */
    private static final Pattern PADDING = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int WIDE = 0xFEE0;

    private Spelling() {}

    /** For what is kept: digits and Latin letters of ordinary width, no invisible characters, single blanks and none between Chinese characters; punctuation stays. */
    public static String tidy(String text) {
        if (text == null) {
            return "";
        }
        if (text.chars().allMatch(Spelling::stays)) {
            return text;
        }
        String seen = INVISIBLE.matcher(text).replaceAll("");
        String narrow = seen.codePoints()
                .map(Spelling::narrow)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String single = BLANKS.matcher(narrow).replaceAll(" ").strip();
        return PADDING.matcher(single).replaceAll("");
    }

    /** For numbers, dates and codes: every width the same, no blanks at all. */
    public static String compact(String text) {
        return BLANKS.matcher(Normalizer.normalize(tidy(text), Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** For comparing headings, names and descriptions: letters and digits only. */
    public static String key(String text) {
        return NOT_A_WORD.matcher(compact(text)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Most cells need no tidying: ASCII signs and the common Chinese characters stay wherever they stand. */
    private static boolean stays(int c) {
        return c > ' ' && c <= '~' || c >= '\u4E00' && c <= '\u9FA5';
    }

    private static int narrow(int c) {
        boolean wideDigitOrLetter = c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
        return wideDigitOrLetter ? c - WIDE : c;
    }
}
