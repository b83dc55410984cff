package io.github.bihuan.imports.domain;

import io.github.bihuan.shared.text.Spelling;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Articles of the standard for major hazards (应急管理部令第10号) as texts cite them: {@code 10号令第四条（六）}, {@code 第四条第六项},
 * {@code 第4条第6项}, {@code GM10-4-6}, {@code 第十四条}.
 */
public final class Citation {

    private static final String NUMBER = "([一二三四五六七八九十]{1,3}|\\d{1,2})";
    private static final Pattern IN_WORDS = Pattern.compile("第" + NUMBER + "条(?:第?[（(]?" + NUMBER + "[)）]?项?)?");
    private static final Pattern IN_CODE = Pattern.compile("(?i)GM10-(\\d{1,2})(?:-(\\d{1,2}))?");
    /** {@code （10号令第四条（六））}, {@code （10号令第四条（六）、第十一条（三））} at the end. */
    private static final Pattern BEHIND = Pattern.compile("[（(]\\s*10号令(?:[^（()）]|[（(][^（()）]*[)）])*[)）]\\s*$");

    private static final String STANDARD = "GM10-";
    private static final String DIGITS = "〇一二三四五六七八九";

    private Citation() {}

    /** Codes such as {@code GM10-4-6}, in the order of the text; whether the catalog has them is another question. */
    public static List<String> in(String text) {
        String tidy = Spelling.tidy(text).replace(" ", "");
        return Stream.of(IN_WORDS, IN_CODE)
                .flatMap(pattern -> pattern.matcher(tidy).results())
                .map(Citation::code)
                .distinct()
                .toList();
    }

    /** A description without the articles of the standard that follow it in brackets. */
    public static String without(String description) {
        return BEHIND.matcher(description).replaceFirst("");
    }

    private static String code(MatchResult found) {
        String article = STANDARD + number(found.group(1));
        return found.group(2) == null ? article : article + "-" + number(found.group(2));
    }

    private static int number(String numeral) {
        if (Character.isDigit(numeral.charAt(0))) {
            return Integer.parseInt(numeral);
        }
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(numeral.charAt(0));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(numeral.charAt(0));
        return tens * 10 + (ten == numeral.length() - 1 ? 0 : DIGITS.indexOf(numeral.charAt(ten + 1)));
    }
}
