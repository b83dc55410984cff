package io.github.bihuan.trial;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of the trial's own endpoints. */
enum TrialProblem implements ProblemType {
    CLOCK_BACKWARDS("clock-backwards", 409, "试用时钟只能向前拨", "The trial clock moves forwards only"),
    UNKNOWN_TRIAL_USER("unknown-trial-user", 404, "没有该试用用户", "No such trial user");

    private final String code;
    private final int status;
    private final String title;
    private final String titleEn;

    TrialProblem(String code, int status, String title, String titleEn) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.titleEn = titleEn;
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
