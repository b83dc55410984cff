package io.github.bihuan.enforcement.domain;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of the enforcement feature. */
public enum EnforcementProblem implements ProblemType {
    DATE_IN_FUTURE("enforcement-date-in-future", 422, "日期不得晚于今天", "Date in the future"),
    DATE_OUT_OF_ORDER("enforcement-date-out-of-order", 422, "日期早于前一环节", "Date out of order"),
    HAZARD_OF_OTHER_ENTERPRISE("hazard-of-other-enterprise", 422, "隐患不属于该企业", "Hazard of another enterprise"),
    PARTIAL_SUSPENSION_ONLY("partial-suspension-only", 422, "只有停产停业可以是局部的", "Only a suspension can be partial"),
    NOT_LIFTABLE("measure-not-liftable", 422, "该种措施不存在解除", "This kind of measure is not lifted"),
    ALREADY_LIFTED("measure-already-lifted", 409, "措施已经解除", "Measure already lifted"),
    HAZARD_NOT_REMOVED("suspension-hazard-open", 422, "隐患尚未验收，不得恢复生产", "Hazard not accepted yet"),
    PERSON_NAME("penalty-person-name", 422, "被处罚人员姓名不正确", "Name of the penalised person is wrong"),
    SELF_FOUND_EXEMPT("self-found-hazard-exempt", 422, "企业自查并正在整改的重大事故隐患不予处罚", "Self-found hazard is exempt"),
    PENALTY_DUPLICATE("penalty-already-recorded", 409, "该案件对同一对象的处罚已登记", "Penalty already recorded"),
    ALREADY_REVOKED("penalty-already-revoked", 409, "处罚已经撤销", "Penalty already revoked"),
    WAIVER_NOT_ALLOWED("waiver-not-allowed", 422, "该隐患不符合不予处罚的条件", "The hazard is not exempt from a penalty"),
    WAIVER_DUPLICATE("waiver-already-recorded", 409, "该隐患的不予处罚决定已登记", "Waiver already recorded");

    private final Definition definition;

    EnforcementProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
