package io.github.bihuan.supervision.domain;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of the supervision feature. */
public enum SupervisionProblem implements ProblemType {
    ILLEGAL_TRANSITION("illegal-listing-transition", 409, "挂牌督办当前状态不能办理", "Illegal listing transition"),
    TARGET_LISTED("target-already-listed", 409, "该对象已在挂牌督办", "Target already listed"),
    TARGET_INVALID("listing-target-invalid", 422, "督办对象不正确", "Listing target is wrong"),
    TARGET_NOT_MAJOR("listing-target-not-major", 422, "只有重大事故隐患可以挂牌督办", "Only a major hazard can be listed"),
    TARGET_NOT_OPEN("listing-target-not-open", 422, "隐患已经办结，不能挂牌督办", "Hazard is no longer open"),
    TARGET_NOT_SETTLED("listing-target-not-settled", 422, "隐患尚未验收，不能摘牌", "Hazard not accepted yet"),
    WRONG_AUTHORITY("wrong-listing-authority", 403, "只能由相应层级的挂牌机关办理", "Only the listing authority may do this"),
    SECOND_PERSON_REQUIRED("listing-second-person-required", 403, "提请人不得决定本人提请的事项", "A second person must decide"),
    DECISION_INCOMPLETE("listing-decision-incomplete", 422, "挂牌决定不完整", "Listing decision is incomplete"),
    DATES("listing-dates", 422, "挂牌督办日期不正确", "Listing dates are wrong");

    private final Definition definition;

    SupervisionProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
