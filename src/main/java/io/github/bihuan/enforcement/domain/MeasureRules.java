package io.github.bihuan.enforcement.domain;

import static io.github.bihuan.enforcement.domain.EnforcementProblem.ALREADY_LIFTED;
import static io.github.bihuan.enforcement.domain.EnforcementProblem.DATE_IN_FUTURE;
import static io.github.bihuan.enforcement.domain.EnforcementProblem.DATE_OUT_OF_ORDER;
import static io.github.bihuan.enforcement.domain.EnforcementProblem.HAZARD_NOT_REMOVED;
import static io.github.bihuan.enforcement.domain.EnforcementProblem.NOT_LIFTABLE;
import static io.github.bihuan.enforcement.domain.EnforcementProblem.PARTIAL_SUSPENSION_ONLY;

import java.time.LocalDate;
import java.util.List;

/** What holds for every measure, and for its end. */
public final class MeasureRules {

    private MeasureRules() {}

    /** @param dueOn the deadline the measure sets, or null */
    public static void taken(MeasureKind kind, boolean partial, LocalDate decidedOn, LocalDate dueOn, LocalDate today) {
        DATE_IN_FUTURE.unless(!decidedOn.isAfter(today), "decidedOn", "决定日期不得晚于今天");
        DATE_OUT_OF_ORDER.unless(dueOn == null || !dueOn.isBefore(decidedOn), "dueOn", "期限不得早于决定日期");
        PARTIAL_SUSPENSION_ONLY.unless(!partial || kind == MeasureKind.SUSPENSION, "partial", "只有停产停业可以是局部的");
    }

    /**
     * Lifting needs a living measure of a kind that lasts; production resumes only after the hazards were removed
     * and reviewed
     * (安全生产法第六十五条).
     *
     * @param liftedBefore when it was lifted already, or null
     * @param unsettled codes of the named hazards that are not accepted yet
     */
    public static void lifted(
            MeasureKind kind,
            LocalDate decidedOn,
            LocalDate liftedBefore,
            LocalDate liftedOn,
            List<String> unsettled,
            LocalDate today) {
        NOT_LIFTABLE.unless(kind.liftable(), null, kind.label() + "不存在解除");
        ALREADY_LIFTED.unless(liftedBefore == null, null, "该措施已于" + liftedBefore + "解除");
        DATE_IN_FUTURE.unless(!liftedOn.isAfter(today), "liftedOn", "解除日期不得晚于今天");
        DATE_OUT_OF_ORDER.unless(!liftedOn.isBefore(decidedOn), "liftedOn", "解除日期不得早于决定日期");
        HAZARD_NOT_REMOVED.unless(
                kind != MeasureKind.SUSPENSION || unsettled.isEmpty(),
                null,
                "隐患" + String.join("、", unsettled) + "尚未通过验收，不得恢复生产");
    }
}
