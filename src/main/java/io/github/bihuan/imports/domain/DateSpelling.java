package io.github.bihuan.imports.domain;

import io.github.bihuan.shared.text.Spelling;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spellings of a date: {@code 2024-12-19}, {@code 2024/12/19}, {@code 2024.12.19}, {@code 2024年12月19日}, {@code 20241219},
 * {@code 二〇二四年十二月十九日}, each perhaps with a time or a weekday behind it, and the day number of a spreadsheet. Anything else – two
 * digits of a year, a month without a day, a period – is not guessed.
 */
public final class DateSpelling {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int SHORTEST_SPELLED_OUT = 8;

    private static final String REST =
            "(?:T?\\d{1,2}[:时点](?:\\d{1,2}(?:[:分]\\d{0,2}(?:\\.\\d+)?秒?)?)?Z?|\\(?(?:星期|周)[一二三四五六日天]\\)?)?";
    private static final List<Pattern> SPELLINGS = List.of(
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + REST),
            Pattern.compile("(\\d{4})(年)(\\d{1,2})月(\\d{1,2})[日号]" + REST),
            Pattern.compile("(\\d{4})()(\\d{2})(\\d{2})"));
    private static final Pattern IN_CHINESE =
            Pattern.compile("([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]");
    private static final String DIGITS = "〇一二三四五六七八九";

    private DateSpelling() {}

    /** The date that is written, if it is one. */
    public static Optional<LocalDate> parse(String text) {
        String compact = Spelling.compact(text)
                .replace('零', '〇')
                .replace('○', '〇')
                .replace('—', '-')
                .replace('–', '-');
        for (Pattern spelling : SPELLINGS) {
            Matcher found = spelling.matcher(compact);
            if (found.matches()) {
                return date(number(found, 1), number(found, 3), number(found, 4));
            }
        }
        Matcher chinese = IN_CHINESE.matcher(compact);
        return chinese.matches()
                ? date(year(chinese.group(1)), upToNinetyNine(chinese.group(2)), upToNinetyNine(chinese.group(3)))
                : Optional.empty();
    }

    /** The date of a cell that holds a number: a day number, or eight digits. */
    public static Optional<LocalDate> parse(BigDecimal number, boolean since1904) {
        if (number.precision() - number.scale() >= SHORTEST_SPELLED_OUT) {
            return parse(number.toBigInteger().toString());
        }
        LocalDate day = (since1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(number.longValue());
        return date(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return year < EARLIEST || year > LATEST ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int year(String digits) {
        return digits.chars().map(DIGITS::indexOf).reduce(0, (sum, digit) -> sum * 10 + digit);
    }

    private static int upToNinetyNine(String numeral) {
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return numeral.length() == 1 ? DIGITS.indexOf(numeral) : 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(numeral.charAt(0));
        String ones = numeral.substring(ten + 1);
        return tens * 10 + (ones.isEmpty() ? 0 : Math.max(0, DIGITS.indexOf(ones)));
    }
}
