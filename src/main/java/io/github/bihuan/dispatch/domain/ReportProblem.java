package io.github.bihuan.dispatch.domain;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of filing. */
public enum ReportProblem implements ProblemType {
    ILLEGAL_TRANSITION("illegal-report-transition", 409, "报送当前状态不能办理", "Illegal report transition"),
    DRAFT_EXISTS("report-draft-exists", 409, "该期报送已有草稿", "A draft of the report exists"),
    NOT_DUE("report-not-scheduled", 422, "报送安排中没有该日", "No such due day in the schedule"),
    NO_REPORTER("report-without-reporter", 422, "须指明填报单位", "The reporting organisation is missing"),
    NOT_REPORTER("report-of-other-organisation", 403, "不能替其他单位报送", "Report of another organisation"),
    WRONG_LEVEL("report-of-other-level", 422, "该单位不是这一报送安排的填报单位", "Not a reporter of this schedule"),
    NOT_RECEIVER("report-not-receiver", 403, "只有接收单位才能退回或接收", "Only the receiver may decide"),
    TOO_EARLY("report-too-early", 422, "该期尚未开始，不能报送", "The period has not begun"),
    CUT_OFF("report-cut-off-invalid", 422, "统计截止日不正确", "Cut-off day invalid"),
    CELL("report-cell-invalid", 422, "单元格不存在或不能这样填写", "Cell invalid"),
    NOTE_REQUIRED("report-correction-note-required", 422, "更正已报送的数据须说明", "A correction needs a note"),
    ERRORS("report-has-errors", 422, "报送数据有错误，不能报送", "The report has errors"),
    UNCOMMENTED("report-warnings-uncommented", 422, "校验提示尚未说明", "Warnings need a comment"),
    PERIOD_NOT_OVER("statistics-period-not-over", 422, "统计期尚未结束", "The period is not over"),
    NOT_SIGNED("statistics-not-signed", 422, "统计分析表须由主要负责人签字", "Statistics not signed by the principal");

    private final Definition definition;

    ReportProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
