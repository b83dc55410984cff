package io.github.bihuan.dispatch;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One figure of a form (指标): which rows of which set it counts. The file is a comment head and a condition in SQL over the
 * columns of the set; it may name the parameters {@code :campaign :startedOn :regionFrom :regionTo :cutOff :knownAt
 * :reporter}.
 *
 * @param name 名称
 * @param unit as the form prints it
 * @param condition the SQL condition, its parameters numbered as {@link AsKnown#parameters()} binds them
 */
record Indicator(String code, String name, String unit, Counting counting, FactSet set, String condition) {

    private static final Pattern HEAD = Pattern.compile("--\\s*(\\S+?):\\s*(.*)");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");

    /** Reads the text of an indicator's file. */
    static Indicator parse(String text) {
        Map<String, String> head = text.lines()
                .map(HEAD::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(
                        line -> line.group(1), line -> line.group(2).strip()));
        String condition = text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining(" "));
        String unit = required(head, "unit");
        return new Indicator(
                required(head, "code"),
                required(head, "名称"),
                unit,
                Counting.of(head.get("count"), unit),
                FactSet.valueOf(required(head, "set").toUpperCase(Locale.ROOT)),
                PARAMETER.matcher(condition.strip()).replaceAll(match -> "\\$" + AsKnown.number(match.group(1))));
    }

    /**
     * Whether its value adds up over the things it is about, so that it can be carried forward: of hazards each by itself, of facts those of
     * each enterprise; and whether it depends on nothing but them.
     */
    boolean isCarried() {
        boolean addsUp = set == FactSet.FACT || set == FactSet.HAZARD && counting == Counting.ROWS;
        return addsUp && !condition.contains("$");
    }

    private static String required(Map<String, String> head, String key) {
        String value = head.get(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("指标文件缺少“" + key + "”");
        }
        return value;
    }
}
