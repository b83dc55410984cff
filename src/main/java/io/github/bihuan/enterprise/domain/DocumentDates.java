package io.github.bihuan.enterprise.domain;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import java.time.LocalDate;

/** Dates of an enterprise's documents: what is recorded has happened. */
public final class DocumentDates {

    private DocumentDates() {}

    /** Refuses a day after today; no day is no fault. */
    public static void requirePast(LocalDate day, LocalDate today, String field) {
        if (day != null && day.isAfter(today)) {
            throw new BusinessRuleViolation(
                    EnterpriseProblem.DATE_IN_FUTURE, field, "日期 " + day + " 晚于今天（" + today + "），只能登记已经发生的事项");
        }
    }

    /** Refuses an end before the beginning; an open end is no fault. */
    public static void requireOrder(LocalDate start, LocalDate end, String endField) {
        if (start != null && end != null && end.isBefore(start)) {
            throw new BusinessRuleViolation(
                    EnterpriseProblem.DATES_OUT_OF_ORDER, endField, "结束日期 " + end + " 早于开始日期 " + start);
        }
    }
}
