package io.github.bihuan.dispatch;

import io.github.bihuan.shared.problem.ProblemType;

/** Problems of forms and ledgers. */
public enum DispatchProblem implements ProblemType {
    CELL_HAS_NO_ROWS("cell-has-no-rows", 422, "该单元格由人填写，没有对应的明细", "The cell has no rows behind it"),
    ORGANISATION_OUTSIDE_CAMPAIGN(
            "organisation-outside-campaign", 422, "该单位不在行动的地区范围内", "Organisation outside the campaign's region"),
    LEDGER_TOO_LARGE("ledger-too-large", 422, "台账行数过多", "Ledger too large");

    private final Definition definition;

    DispatchProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
