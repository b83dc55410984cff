package io.github.bihuan.notice.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number of a notice (文号), 马安提函〔2024〕1号: the issuing organisation's word, the kind's word, the year and a serial that
 * runs per organisation, kind and year, starts at 1 and is never used again, not even after a recall.
 */
public record NoticeNumber(String organisationWord, NoticeKind kind, int year, int serial) {

    private static final Pattern FORM = Pattern.compile("(.+)〔(\\d{4})〕([1-9]\\d*)号");

    public NoticeNumber {
        if (organisationWord == null || organisationWord.isBlank()) {
            throw new IllegalArgumentException("a notice number needs the word of its organisation");
        }
        if (year < 1949 || year > 9999 || serial < 1) {
            throw new IllegalArgumentException("no notice number: year " + year + ", serial " + serial);
        }
    }

    /** The first number of an organisation, kind and year. */
    public static NoticeNumber first(String organisationWord, NoticeKind kind, int year) {
        return new NoticeNumber(organisationWord, kind, year, 1);
    }

    /** The number after this one in the same series. */
    public NoticeNumber next() {
        return new NoticeNumber(organisationWord, kind, year, serial + 1);
    }

    /** What numbers of one series share: 马安提函〔2024〕. */
    public String series() {
        return organisationWord + kind.numberWord() + "〔" + year + "〕";
    }

    public String text() {
        return series() + serial + "号";
    }

    /** Reads a number back; empty when the text is not of this form. */
    public static Optional<NoticeNumber> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || form.group(3).length() > 9) {
            return Optional.empty();
        }
        return kindOf(form.group(1))
                .map(kind -> new NoticeNumber(
                        form.group(1)
                                .substring(
                                        0,
                                        form.group(1).length()
                                                - kind.numberWord().length()),
                        kind,
                        Integer.parseInt(form.group(2)),
                        Integer.parseInt(form.group(3))));
    }

    private static Optional<NoticeKind> kindOf(String words) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> words.endsWith(kind.numberWord())
                        && words.length() > kind.numberWord().length())
                .max(Comparator.comparingInt(kind -> kind.numberWord().length()));
    }
}
