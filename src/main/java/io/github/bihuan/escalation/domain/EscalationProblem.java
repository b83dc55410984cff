package io.github.bihuan.escalation.domain;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of the escalation feature. */
public enum EscalationProblem implements ProblemType {
    LADDER_UNSOUND("ladder-unsound", 422, "升级阶梯未通过检查，不能启用", "The ladder is unsound"),
    CALENDAR_INVALID("calendar-invalid", 422, "节假日安排不完整或者自相矛盾", "The holiday notice is incomplete or contradictory"),
    SIMULATION_TOO_LARGE("simulation-too-large", 422, "推演范围过大", "Too much to simulate"),
    LADDER_NOT_DRAFT("ladder-not-draft", 409, "只有草案可以启用", "Only a draft can be activated");

    private final Definition definition;

    EscalationProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
