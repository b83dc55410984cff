package io.github.bihuan.shared.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Contact data as others may see them: enough to recognise what one knows (脱敏). The only masking in the program. */
public final class Masks {

    private static final String HIDDEN = "****";
    private static final int SHORTEST_SHOWN = 8;
    private static final int HEAD = 3;
    private static final int TAIL = 4;

    private static final String LINE_DIGITS = "(0(?:10|2\\d|[3-9]\\d{2})-?)\\d{4}(\\d{3,4})(?:-\\d{1,6})?";
    private static final Pattern LINE = Pattern.compile(LINE_DIGITS);
    private static final Pattern MOBILE_WITHIN =
            Pattern.compile("(?<![0-9A-Za-z])((?:\\+?86[ -]?)?1[3-9]\\d)[ -]?\\d{4}[ -]?(\\d{4})(?![0-9A-Za-z])");
    private static final Pattern LINE_WITHIN = Pattern.compile("(?<![0-9A-Za-z.-])" + LINE_DIGITS + "(?![0-9A-Za-z-])");
    private static final Pattern EMAIL_WITHIN =
            Pattern.compile("([A-Za-z0-9])[A-Za-z0-9._%+-]*(@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)");

    private Masks() {}

    /** {@code 138****0001}, {@code 0358-****567}; null stays null. */
    public static String phone(String number) {
        if (number == null) {
            return null;
        }
        Matcher line = LINE.matcher(number);
        if (line.matches()) {
            return line.group(1) + HIDDEN + line.group(2);
        }
        return number.length() < SHORTEST_SHOWN
                ? HIDDEN
                : number.substring(0, HEAD) + HIDDEN + number.substring(number.length() - TAIL);
    }

    /** {@code 王*}, {@code 欧**}: the first character of a person's name; null stays null. */
    public static String name(String person) {
        if (person == null || person.isEmpty()) {
            return person;
        }
        int shown = person.codePointCount(0, person.length()) == 1 ? 0 : person.offsetByCodePoints(0, 1);
        return person.substring(0, shown) + "*".repeat(person.codePointCount(shown, person.length()));
    }

    /** {@code z***@example.cn}; null stays null. */
    public static String email(String address) {
        if (address == null) {
            return null;
        }
        int at = address.indexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }

    /** Any text with the telephone numbers and e-mail addresses in it masked; null stays null. */
    public static String within(String text) {
        if (text == null || text.length() < SHORTEST_SHOWN) {
            return text;
        }
        String mobiles = MOBILE_WITHIN.matcher(text).replaceAll("$1" + HIDDEN + "$2");
        String lines = LINE_WITHIN.matcher(mobiles).replaceAll("$1" + HIDDEN + "$2");
        return lines.indexOf('@') < 0 ? lines : EMAIL_WITHIN.matcher(lines).replaceAll("$1***$2");
    }
}
