package io.github.bihuan.enterprise.domain;

import java.text.Normalizer;
import java.util.Locale;

/**
 * 统一社会信用代码 (GB 32100-2015): 18 characters, the last of which checks the others modulo 31. Positions 3 to 8 are the
 * region of registration, digits only; the letters I, O, S, V and Z are not used.
 *
 * @param value 18 upper-case characters with a right check character
 */
public record Uscc(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int LENGTH = 18;

    public Uscc {
        requireLength(value, LENGTH);
        requireCharacters(value);
        char expected = checkDigit(value);
        char given = value.charAt(LENGTH - 1);
        if (expected != given) {
            throw new IllegalArgumentException("统一社会信用代码校验位错误：应为“%c”，实际为“%c”".formatted(expected, given));
        }
    }

    /**
     * The code that somebody typed: blanks around it, lower case and full-width characters are mended.
     *
     * @throws IllegalArgumentException saying in Chinese what is wrong: length, character or check digit
     */
    public static Uscc of(String text) {
        return new Uscc(normalised(text));
    }

    /** The whole code for its first 17 characters: for samples and tests. */
    public static Uscc withCheckDigit(String first17) {
        String head = normalised(first17);
        requireLength(head, LENGTH - 1);
        requireCharacters(head);
        return new Uscc(head + checkDigit(head));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String normalised(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    private static void requireLength(String text, int length) {
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException("统一社会信用代码不能为空");
        }
        if (text.length() != length) {
            throw new IllegalArgumentException("统一社会信用代码应为%d位，实际为%d位".formatted(length, text.length()));
        }
    }

    private static void requireCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean region = i >= 2 && i < 8;
            if (ALPHABET.indexOf(c) < 0 || (region && (c < '0' || c > '9'))) {
                throw new IllegalArgumentException("统一社会信用代码第%d位“%c”不正确：%s"
                        .formatted(i + 1, c, region ? "第3至8位为登记机关行政区划码，应为数字" : "只能用数字和除I、O、S、V、Z以外的大写字母"));
            }
        }
    }

    private static char checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
