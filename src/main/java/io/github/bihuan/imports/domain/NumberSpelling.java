package io.github.bihuan.imports.domain;

import io.github.bihuan.shared.text.Spelling;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spellings of an amount: {@code 1,200}, {@code １２００元}, {@code 1.2万}, {@code 3万元}, {@code 320人}. What is only about an amount is none. */
public final class NumberSpelling {

    private static final Pattern AMOUNT =
            Pattern.compile("[¥￥]?(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(\\.\\d{1,6})?(万元|万|元|人|家|名|个)?(?:整)?");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final String YUAN = "元";

    private NumberSpelling() {}

    /** A plain count or amount; 万 counts ten thousand. */
    public static Optional<BigDecimal> parse(String text) {
        return matched(text)
                .map(found -> unit(found).startsWith("万") ? value(found).multiply(TEN_THOUSAND) : value(found));
    }

    /** An amount of a column whose unit is 万元, in yuan; only a cell that says 元 itself is in yuan. */
    public static Optional<BigDecimal> yuanOfTenThousands(String text) {
        return matched(text)
                .map(found ->
                        YUAN.equals(unit(found)) ? value(found) : value(found).multiply(TEN_THOUSAND));
    }

    private static Optional<Matcher> matched(String text) {
        Matcher found = AMOUNT.matcher(Spelling.compact(text));
        return found.matches() ? Optional.of(found) : Optional.empty();
    }

    private static String unit(Matcher found) {
        return found.group(3) == null ? "" : found.group(3);
    }

    private static BigDecimal value(Matcher found) {
        String fraction = found.group(2) == null ? "" : found.group(2);
        return new BigDecimal(found.group(1).replace(",", "") + fraction);
    }
}
