package io.github.bihuan.duty.domain;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of the duty feature. */
public enum DutyProblem implements ProblemType {
    DUTY_INVALID("duty-invalid", 422, "履职事项不正确", "Duty invalid"),
    DUTY_CODE_TAKEN("duty-code-taken", 409, "履职事项编号已被使用", "Duty code taken"),
    DUTY_ENDED("duty-ended", 409, "履职事项已经终止", "Duty already ended"),
    INSTANCE_ENDED("duty-instance-ended", 409, "该期事项已经完成或者取消", "Duty instance already ended"),
    EVIDENCE_OUTSIDE_PERIOD("evidence-outside-period", 422, "凭证日期不在该期之内", "Evidence outside the period"),
    EVIDENCE_IN_FUTURE("evidence-in-future", 422, "凭证日期不得晚于今天", "Evidence in the future"),
    EVIDENCE_IN_HAZARD_FILE("evidence-in-hazard-file", 422, "凭证是隐患的文书", "The evidence is a document of the hazard"),
    EVIDENCE_BY_DOCUMENT("evidence-by-document", 422, "凭证是已登记的文书", "The evidence is a document recorded elsewhere");

    private final Definition definition;

    DutyProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
