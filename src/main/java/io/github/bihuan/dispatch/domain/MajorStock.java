package io.github.bihuan.dispatch.domain;

import io.github.bihuan.campaign.domain.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Stock and flow of a region's major hazards (存量、增量、动态清零), specification §4.8. A hazard that was reopened counts as not
 * rectified, for the years behind it too.
 *
 * @param groups hazards that share the year of finding and of rectification
 */
public record MajorStock(List<Group> groups) {

    private static final int MOST_YEARS = 20;

    public MajorStock {
        groups = List.copyOf(groups);
    }

    /**
     * @param rectifiedIn year of the acceptance, null for an open one
     * @param overdue how many of them are open after their deadline
     * @param foundFirst day on which the first of them was found
     */
    public record Group(int foundIn, Integer rectifiedIn, long count, long overdue, LocalDate foundFirst) {

        boolean isOpen() {
            return rectifiedIn == null;
        }

        boolean isOpenAfter(int year) {
            return foundIn <= year && (rectifiedIn == null || rectifiedIn > year);
        }
    }

    /** A year's flow and what it left. */
    public record Year(int year, long found, long rectified, long openAtEnd) {}

    public long open() {
        return count(Group::isOpen);
    }

    public long overdue() {
        return groups.stream().mapToLong(Group::overdue).sum();
    }

    /** 动态清零: nothing open after its deadline; what is open within it is allowed. */
    public boolean isDynamicZero() {
        return overdue() == 0;
    }

    /** Day on which the oldest open one was found, null without any. */
    public LocalDate oldestOpen() {
        return groups.stream()
                .filter(Group::isOpen)
                .map(Group::foundFirst)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** How much of what was found up to the end of the year is rectified, in percent; null of nothing. */
    public BigDecimal clearance(int year) {
        return Rate.percent(
                count(group -> group.foundIn() <= year && !group.isOpen()), count(group -> group.foundIn() <= year));
    }

    /** Newly found ones against the year before, in percent: negative when contained; null against nothing. */
    public BigDecimal change(int year) {
        long before = found(year - 1);
        return Rate.percent(found(year) - before, before);
    }

    /** From the one year to the other, the last twenty at most. */
    public List<Year> years(int first, int last) {
        return IntStream.rangeClosed(Math.max(first, last - MOST_YEARS + 1), last)
                .mapToObj(year -> new Year(
                        year,
                        found(year),
                        count(group -> group.rectifiedIn() != null && group.rectifiedIn() == year),
                        count(group -> group.isOpenAfter(year))))
                .toList();
    }

    private long found(int year) {
        return count(group -> group.foundIn() == year);
    }

    private long count(Predicate<Group> condition) {
        return groups.stream().filter(condition).mapToLong(Group::count).sum();
    }
}
