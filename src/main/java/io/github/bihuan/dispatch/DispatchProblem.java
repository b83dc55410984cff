package io.github.bihuan.dispatch;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.ProblemType;

/** Problems of forms and ledgers. */
public enum DispatchProblem implements ProblemType {
    CELL_HAS_NO_ROWS("cell-has-no-rows", 422, "该单元格由人填写，没有对应的明细", "The cell has no rows behind it"),
    ORGANISATION_OUTSIDE_CAMPAIGN(
            "organisation-outside-campaign", 422, "该单位不在行动的地区范围内", "Organisation outside the campaign's region"),
    LEDGER_TOO_LARGE("ledger-too-large", 422, "台账行数过多", "Ledger too large");

    private final String code;
    private final int status;
    private final String title;
    private final String titleEn;

    DispatchProblem(String code, int status, String title, String titleEn) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.titleEn = titleEn;
    }

    BusinessRuleViolation on(String field, String detail) {
        return new BusinessRuleViolation(this, field, detail);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String titleEn() {
        return titleEn;
    }
}
