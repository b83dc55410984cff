package io.github.bihuan.enterprise.domain;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of the enterprise register and of the documents under an enterprise. */
public enum EnterpriseProblem implements ProblemType {
    /** Wrong length, character or check digit; the detail says which. */
    INVALID_USCC("invalid-uscc", 422, "统一社会信用代码不正确", "Invalid unified social credit code"),
    /** Also when the enterprise of that code lies outside the caller's scope. */
    DUPLICATE_USCC("duplicate-uscc", 409, "统一社会信用代码已登记", "Enterprise already registered"),
    /** The region exists, but an enterprise belongs to a township or a village. */
    REGION_LEVEL("region-level-not-allowed", 422, "企业所在地应精确到乡镇或村", "Region must be a township or a village"),
    /** The enterprise's own people named a field that the office registers. */
    FIELD_NOT_YOURS("field-not-yours", 422, "该项不能由企业自行修改", "Field not yours to change"),
    DATE_IN_FUTURE("date-in-future", 422, "日期不能晚于今天", "The date lies in the future"),
    DATES_OUT_OF_ORDER("dates-out-of-order", 422, "日期先后不正确", "Dates out of order"),
    /** The campaign does not cover the enterprise's region. */
    CAMPAIGN_ELSEWHERE("campaign-elsewhere", 422, "行动范围不包括该企业所在地", "Campaign does not cover the enterprise"),
    DUPLICATE_DESIGNATION(
            "duplicate-benchmark-designation", 409, "该企业已是本次行动的标杆企业", "Already designated as benchmark enterprise"),
    RELATED_TO_ITSELF("related-to-itself", 422, "不能与本企业自身建立关系", "Enterprise related to itself"),
    DUPLICATE_PAIRING("duplicate-pairing", 409, "两家企业在本次行动中已结对", "Already paired in this campaign"),
    PAIRING_ENDED("pairing-already-ended", 409, "结对帮扶已经结束", "Pairing already ended"),
    DUPLICATE_ENGAGEMENT("duplicate-engagement", 409, "该人员已登记上岗", "Already engaged for this work"),
    ENGAGEMENT_ENDED("engagement-already-ended", 409, "该人员已经离岗", "Engagement already ended"),
    DIAGNOSIS_COMPLETED("diagnosis-already-completed", 409, "设计诊断和整改已经完成", "Diagnosis already completed"),
    SITES_RECORDED("sites-recorded", 409, "该企业已登记场所关系，不能零报告", "The enterprise has sites on record");

    private final Definition definition;

    EnterpriseProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
