package io.github.bihuan.activity.domain;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of the activity log. */
public enum ActivityProblem implements ProblemType {
    DATE_IN_FUTURE("activity-date-in-future", 422, "活动日期不得晚于今天", "Activity in the future"),
    INCOMPLETE("activity-incomplete", 422, "该类活动缺少必填内容", "The kind of activity needs more"),
    ALREADY_WITHDRAWN("activity-already-withdrawn", 409, "该活动已经撤回", "Activity already withdrawn");

    private final Definition definition;

    ActivityProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
