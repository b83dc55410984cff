package io.github.bihuan.campaign.domain;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of the campaign feature. */
public enum CampaignProblem implements ProblemType {
    ILLEGAL_TRANSITION("illegal-campaign-transition", 409, "行动当前状态不能办理", "Illegal campaign transition"),
    ILLEGAL_STAGE_TRANSITION("illegal-stage-transition", 409, "阶段当前状态不能办理", "Illegal stage transition"),
    CODE_TAKEN("campaign-code-taken", 409, "行动编号已被使用", "Campaign code taken"),
    INCOMPLETE("campaign-incomplete", 422, "行动信息不完整，不能发布", "Campaign incomplete"),
    END_BEFORE_START("end-before-start", 422, "结束日期早于开始日期", "End before start"),
    STAGE_OUTSIDE_CAMPAIGN("stage-outside-campaign", 422, "阶段日期超出行动期限", "Stage outside the campaign"),
    STAGE_OUTPUT_MISSING("stage-output-missing", 422, "阶段成果未提交", "Stage output missing"),
    DATE_IN_FUTURE("campaign-date-in-future", 422, "日期不得晚于今天", "Date in the future"),
    REASON_REQUIRED("amendment-reason-required", 422, "调整已发布的行动须说明理由", "Amendment needs a reason"),
    NOT_AMENDABLE("campaign-not-amendable", 422, "该项内容在行动开始后不能调整", "Not amendable after the start"),
    PARENT_CYCLE("campaign-parent-cycle", 422, "上级行动不能是本行动或其下级", "Parent campaign makes a cycle"),
    SCHEDULE_INVALID("report-schedule-invalid", 422, "报送安排不正确", "Report schedule invalid"),
    CLOSURE_INCOMPLETE("closure-incomplete", 422, "结束行动须说明理由并注明总结报告", "Closure incomplete");

    private final Definition definition;

    CampaignProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
