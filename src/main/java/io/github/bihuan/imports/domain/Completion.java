package io.github.bihuan.imports.domain;

import io.github.bihuan.shared.text.Spelling;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the column 整改完成情况 says: {@code 已于2024年12月28日完成整改}, {@code 2024-12-28已整改}, {@code 整改中，时限2025-01-10}, {@code 逾期3天}.
 *
 * @param done whether the text says that it is rectified
 * @param on the day, or null when the text names none
 */
public record Completion(boolean done, LocalDate on) {

    private static final Pattern OPEN = Pattern.compile("整改中|正在|未完成|未整改|尚未|逾期|待整改|推进中|未销号");
    private static final Pattern DONE = Pattern.compile("已|完成|完毕|合格|通过|销号");
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{4}年\\d{1,2}月\\d{1,2}[日号]|[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}[日号]|(?<!\\d)\\d{8}(?!\\d)");
    private static final Pattern LIMIT = Pattern.compile("(?:时限|期限|截止)[^0-9〇零○一二三四五六七八九]{0,6}(" + DATE.pattern() + ")");

    public static Completion in(String text) {
        String compact = Spelling.compact(text);
        List<LocalDate> days = dates(compact);
        boolean dateOnly = days.size() == 1 && DATE.matcher(compact).matches();
        boolean done = !OPEN.matcher(compact).find()
                && (dateOnly || DONE.matcher(compact).find());
        return new Completion(done, done && !days.isEmpty() ? days.get(0) : null);
    }

    /** The limit that a text names: {@code 时限：2025-01-10}. */
    public static Optional<LocalDate> limitIn(String text) {
        return LIMIT.matcher(Spelling.compact(text))
                .results()
                .map(found -> DateSpelling.parse(found.group(1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All dates that a text names, in its order. */
    public static List<LocalDate> dates(String text) {
        return DATE.matcher(Spelling.compact(text))
                .results()
                .map(MatchResult::group)
                .map(DateSpelling::parse)
                .map(found -> found.orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }
}
