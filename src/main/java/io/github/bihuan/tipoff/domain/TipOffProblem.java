package io.github.bihuan.tipoff.domain;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of the tip-off feature. */
public enum TipOffProblem implements ProblemType {
    ILLEGAL_TRANSITION("tip-off-illegal-transition", 409, "当前状态不能办理", "Not possible in this state"),
    REASON_REQUIRED("tip-off-reason-required", 422, "须说明理由", "Reason required"),
    RECEIVER_REQUIRED("tip-off-receiver-required", 422, "须写明接收机关", "Receiving authority required"),
    DEATHS_TO_COUNTY("tip-off-deaths-to-county", 422, "涉及死亡的举报由县级以上人民政府组织核查", "Deaths are verified by the county"),
    HAZARD_REQUIRED("tip-off-hazard-required", 422, "查实的举报须登记或关联隐患", "A verified tip-off needs its hazard"),
    HAZARD_UNWANTED("tip-off-hazard-unwanted", 422, "不属实的举报不登记隐患", "A false tip-off has no hazard"),
    DATES("tip-off-dates", 422, "日期不合先后", "Date out of order"),
    NOTHING_FOUND("tip-off-nothing-found", 422, "未查实的举报不予奖励", "No reward for what was not found"),
    NOT_THE_FIRST("tip-off-not-the-first", 422, "同一事项只奖励首个有效举报人", "Only the first reporter is rewarded"),
    MANUAL_AMOUNT("tip-off-manual-amount", 422, "无罚款的奖励须人工确定金额", "Without a fine the amount is set by hand"),
    AMOUNT_TOO_HIGH("tip-off-amount-too-high", 422, "奖励金额超过上限", "Reward above the maximum");

    private final Definition definition;

    TipOffProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
