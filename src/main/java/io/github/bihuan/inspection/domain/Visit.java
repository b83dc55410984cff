package io.github.bihuan.inspection.domain;

import static io.github.bihuan.inspection.domain.InspectionProblem.DATES;

import io.github.bihuan.shared.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When an inspection was planned and took place. How far it has come follows from the dates: with an end, or recorded
 * afterwards by its day alone, the findings are recorded.
 *
 * @param plannedOn the planned day, or null
 * @param inspectedOn the day of the visit, Asia/Shanghai; null until it begins
 * @param startedAt arrival, or null when only the day is known
 * @param endedAt departure, or null
 */
public record Visit(LocalDate plannedOn, LocalDate inspectedOn, Instant startedAt, Instant endedAt) {

    /** Entered later than this after the end counts as back-filled (003-55). */
    public static final Duration BACK_FILLED_AFTER = Duration.ofHours(24);

    /** This visit with what a request gives; what it leaves out (null) stays. */
    public Visit amended(Visit given) {
        return new Visit(
                given.plannedOn == null ? plannedOn : given.plannedOn,
                given.inspectedOn == null ? inspectedOn : given.inspectedOn,
                given.startedAt == null ? startedAt : given.startedAt,
                given.endedAt == null ? endedAt : given.endedAt);
    }

    /** The visit with its day found from its hours; refuses dates that contradict each other or lie in the future. */
    public Visit checked(Instant now) {
        LocalDate day = inspectedOn == null ? dayOf(startedAt == null ? endedAt : startedAt) : inspectedOn;
        DATES.unless(day != null || plannedOn != null, "plannedOn", "请填写计划日期（plannedOn）或检查日期（inspectedOn）");
        DATES.unless(day == null || !day.isAfter(dayOf(now)), "inspectedOn", "检查日期不得晚于今天");
        DATES.unless(startedAt == null || dayOf(startedAt).equals(day), "startedAt", "开始时间与检查日期不一致");
        DATES.unless(startedAt == null || !startedAt.isAfter(now), "startedAt", "开始时间不得晚于现在");
        DATES.unless(endedAt == null || !endedAt.isAfter(now), "endedAt", "结束时间不得晚于现在");
        DATES.unless(endedAt == null || startedAt == null || !endedAt.isBefore(startedAt), "endedAt", "结束时间早于开始时间");
        DATES.unless(endedAt == null || !dayOf(endedAt).isBefore(day), "endedAt", "结束时间早于检查日期");
        return new Visit(plannedOn, day, startedAt, endedAt);
    }

    /** How far a checked visit has come. */
    public InspectionStatus reached() {
        if (inspectedOn == null) {
            return InspectionStatus.PLANNED;
        }
        boolean under = startedAt != null && endedAt == null;
        return under ? InspectionStatus.IN_PROGRESS : InspectionStatus.FINDINGS_RECORDED;
    }

    /** Recorded more than a day after the end; a visit known by its day alone ended when the day did. */
    public boolean backFilled(Instant recordedAt) {
        Instant end = endedAt == null ? BusinessTime.endOf(inspectedOn) : endedAt;
        return Duration.between(end, recordedAt).compareTo(BACK_FILLED_AFTER) > 0;
    }

    private static LocalDate dayOf(Instant instant) {
        return instant == null ? null : BusinessTime.dateOf(instant);
    }
}
