package io.github.bihuan.audit;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Whole days in Asia/Shanghai, both inclusive; either may be open.
 *
 * @param from first day, or null
 * @param to last day, or null
 */
record Period(LocalDate from, LocalDate to) {

    static final Period ALWAYS = new Period(null, null);

    Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new BusinessRuleViolation(CommonProblem.INVALID_PARAMETER, "to", "截止日期不能早于起始日期");
        }
    }

    OffsetDateTime start() {
        return from == null ? null : BusinessTime.startOf(from).atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime end() {
        return to == null ? null : BusinessTime.endOf(to).atOffset(ZoneOffset.UTC);
    }

    boolean isAlways() {
        return from == null && to == null;
    }
}
