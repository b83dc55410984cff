package io.github.bihuan.shared.time;

import io.github.bihuan.shared.time.WorkCalendar.DayKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes down a walk over days: neighbouring days of one kind become one sentence. */
final class WorkdaySteps {

    private final List<String> steps = new ArrayList<>();
    private final Set<Integer> yearsWithoutNotice = new TreeSet<>();
    private DayKind kind;
    private LocalDate first;
    private LocalDate last;
    private int counted;
    private int countedBefore;

    void say(String sentence) {
        steps.add(sentence);
    }

    /** Notes the day; answers whether it is a working day. */
    boolean walk(LocalDate day, DayKind dayKind, boolean covered) {
        if (!covered) {
            yearsWithoutNotice.add(day.getYear());
        }
        if (!dayKind.equals(kind)) {
            closeRun();
            kind = dayKind;
            first = day;
            countedBefore = counted;
        }
        last = day;
        if (dayKind.worked()) {
            counted++;
        }
        return dayKind.worked();
    }

    WorkdayResult result(LocalDate day, String conclusion) {
        closeRun();
        kind = null;
        if (!yearsWithoutNotice.isEmpty()) {
            String years = yearsWithoutNotice.stream().map(year -> year + "年").collect(Collectors.joining("、"));
            say(years + "的节假日安排尚未公布，暂按周一至周五为工作日推算，公布后重新计算");
        }
        say(conclusion + ChineseDates.full(day) + (yearsWithoutNotice.isEmpty() ? "" : "（暂定）"));
        return new WorkdayResult(day, !yearsWithoutNotice.isEmpty(), steps);
    }

    private void closeRun() {
        if (kind == null) {
            return;
        }
        String days = first.equals(last)
                ? ChineseDates.full(first)
                : ChineseDates.full(first) + "至" + ChineseDates.full(last);
        say(kind.worked() ? days + "：" + countedText() : days + "：" + kind.reason() + "，不计");
    }

    private String countedText() {
        String numbers = countedBefore + 1 == counted
                ? "第%d个工作日".formatted(counted)
                : "第%d至第%d个工作日".formatted(countedBefore + 1, counted);
        return kind.reason().isEmpty() ? numbers : kind.reason() + "，" + numbers;
    }
}
