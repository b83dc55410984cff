package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.FormRule.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Validates a return (specification F11): its own rules, the report before, the returns below. Pure. */
final class ReportChecks {

    private final FormDefinition form;
    private final Report report;
    private final List<ReportFinding> findings = new ArrayList<>();

    private ReportChecks(FormDefinition form, Report report) {
        this.form = form;
        this.report = report;
    }

    /** @param before the report of the period before, or null */
    static List<ReportFinding> of(FormDefinition form, Report report, Report before) {
        var checks = new ReportChecks(form, report);
        form.rules().forEach(checks::rule);
        if (before != null && form.period() == FormPeriod.CUMULATIVE) {
            form.cells().forEach(cell -> checks.notFalling(cell, before));
        }
        if (!report.included().isEmpty()) {
            report.overrides().keySet().forEach(checks::sameAsBelow);
        }
        return List.copyOf(checks.findings);
    }

    private void rule(FormRule rule) {
        Optional<BigDecimal> one = number(report.effective(rule.cells().get(0)));
        Optional<BigDecimal> other = number(report.effective(rule.cells().get(1)));
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        boolean kept = rule.kind() == FormRule.Kind.ZERO_TOGETHER
                ? (one.get().signum() == 0) == (other.get().signum() == 0)
                : one.get().compareTo(other.get()) <= 0;
        if (!kept) {
            String relation = rule.kind() == FormRule.Kind.ZERO_TOGETHER ? "与" : "大于";
            String end = rule.kind() == FormRule.Kind.ZERO_TOGETHER ? "应同时为零" : "";
            String message =
                    said(rule.cells().get(0)) + relation + said(rule.cells().get(1)) + end;
            findings.add(new ReportFinding(rule.code(), rule.severity(), rule.cells(), message));
        }
    }

    /** A cumulative value falls only with a correction note; what has been rectified may rebound. */
    private void notFalling(CellDefinition cell, Report before) {
        Optional<BigDecimal> now = number(report.effective(cell.code()));
        Optional<BigDecimal> then = number(before.effective(cell.code()));
        boolean falls = now.isPresent() && then.isPresent() && now.get().compareTo(then.get()) < 0;
        if (cell.kind() == CellKind.COMPUTED && falls && report.correctionNote() == null) {
            findings.add(new ReportFinding(
                    cell.code() + "-NOT-FALLING",
                    Boolean.TRUE.equals(cell.mayFall()) ? Severity.WARNING : Severity.ERROR,
                    List.of(cell.code()),
                    said(cell.code()) + "少于上期的" + then.get().toPlainString() + "，累计数减少须说明"));
        }
    }

    /** A roll-up says what the returns below add up to. */
    private void sameAsBelow(String cell) {
        Object computed = report.computed().get(cell);
        findings.add(new ReportFinding(
                cell + "-SUM-OF-RETURNS", Severity.WARNING, List.of(cell), said(cell) + "与下级报送汇总的" + computed + "不一致"));
    }

    private String said(String cell) {
        String label = form.cell(cell).map(CellDefinition::label).orElse(cell);
        return "“" + label + "”（" + report.effective(cell) + "）";
    }

    /** Refuses nothing: what is no number is not compared. */
    static Optional<BigDecimal> number(Object value) {
        return Stream.ofNullable(value)
                .filter(found -> !(found instanceof Boolean))
                .map(Object::toString)
                .filter(text -> text.matches("-?\\d{1,15}(\\.\\d{1,4})?"))
                .map(BigDecimal::new)
                .findFirst();
    }
}
