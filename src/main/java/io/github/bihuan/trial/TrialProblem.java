package io.github.bihuan.trial;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of the trial's own endpoints. */
enum TrialProblem implements ProblemType {
    CLOCK_BACKWARDS("clock-backwards", 409, "试用时钟只能向前拨", "The trial clock moves forwards only"),
    CLOCK_TOO_FAR("clock-too-far", 422, "试用时钟一次拨得太远", "The trial clock cannot move that far at once"),
    UNKNOWN_TRIAL_USER("unknown-trial-user", 404, "没有该试用用户", "No such trial user");

    private final Definition definition;

    TrialProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
