package io.github.bihuan.shared.region;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 行政区划代码 in its canonical form: 2, 4, 6, 9 or 12 digits, so that the code of a division begins with the code of
 * every division above it (specification §5.2). Use {@link #of} for what people write; the constructor takes
 * stored codes only.
 *
 * <p>441900, 442000 and 460400 are the only counties of 东莞, 中山 and 儋州 and at the same time the official codes of
 * these cities: {@code of} answers the city (it contains exactly the same towns), the constructor keeps the county.
 *
 * @param code canonical digits
 */
public record RegionCode(String code) {

    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]*");
    private static final Set<String> CITIES_AS_COUNTY = Set.of("441900", "442000", "460400");

    public RegionCode {
        if (code == null || code.isEmpty()) {
            throw new IllegalArgumentException("行政区划代码不能为空");
        }
        if (!DIGITS.matcher(code).matches() || levelOf(code).isEmpty()) {
            throw new IllegalArgumentException("行政区划代码“%s”格式不正确：应为2、4、6、9或12位数字".formatted(abridged(code)));
        }
        if (!isCanonical(code)) {
            throw new IllegalArgumentException("行政区划代码“%s”不是规范形式，应去掉表示下级的末尾的零".formatted(code));
        }
    }

    /**
     * Any usual form: {@code 140000} and {@code 14}, {@code 141100} and {@code 1411}, {@code 141128101000} and
     * {@code 141128101}; blanks around it are ignored.
     *
     * @throws IllegalArgumentException with a Chinese message when it is not a well-formed code
     */
    public static RegionCode of(String text) {
        String code = text == null ? "" : text.strip();
        if (code.length() == 12 && code.endsWith("000")) {
            code = code.substring(0, code.endsWith("000000") ? 6 : 9);
        }
        if (code.length() == 6 && code.endsWith("00")) {
            code = code.substring(0, code.endsWith("0000") ? 2 : 4);
        }
        return new RegionCode(code);
    }

    public RegionLevel level() {
        return levelOf(code).orElseThrow();
    }

    /** The division directly above; empty for a province. */
    public Optional<RegionCode> parent() {
        return level() == RegionLevel.PROVINCE
                ? Optional.empty()
                : Optional.of(new RegionCode(prefix(RegionLevel.values()[level().ordinal() - 1])));
    }

    /** Whether the other division is this one or lies in it. */
    public boolean contains(RegionCode other) {
        return other.code.startsWith(code);
    }

    /** Upper end (exclusive) of a range scan over all codes in this division: {@code code >= this and code < bound}. */
    public String upperBound() {
        return code + "~";
    }

    /** The 4-digit city prefix, or null for a province. */
    public String city() {
        return prefix(RegionLevel.CITY);
    }

    /** The 6-digit county prefix, or null when the code is shorter. */
    public String county() {
        return prefix(RegionLevel.COUNTY);
    }

    /** The 9-digit township prefix, or null when the code is shorter. */
    public String town() {
        return prefix(RegionLevel.TOWNSHIP);
    }

    /** As documents write it: six digits for a province and a city (141100), the code itself otherwise. */
    public String official() {
        return code.length() < 6 ? code + "0".repeat(6 - code.length()) : code;
    }

    /** The plain code, for messages and paths. */
    @Override
    public String toString() {
        return code;
    }

    private String prefix(RegionLevel level) {
        return code.length() < level.digits() ? null : code.substring(0, level.digits());
    }

    private static boolean isCanonical(String code) {
        if (code.length() == RegionLevel.COUNTY.digits() && code.endsWith("00")) {
            return CITIES_AS_COUNTY.contains(code);
        }
        return !(code.length() == RegionLevel.CITY.digits() && code.endsWith("00"))
                && !(code.length() == RegionLevel.VILLAGE.digits() && code.endsWith("000"));
    }

    private static Optional<RegionLevel> levelOf(String code) {
        for (RegionLevel level : RegionLevel.values()) {
            if (level.digits() == code.length()) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    private static String abridged(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
