package io.github.bihuan.inspection.domain;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of the inspection feature. */
public enum InspectionProblem implements ProblemType {
    ILLEGAL_TRANSITION("illegal-inspection-transition", 409, "检查当前状态不能办理", "Illegal inspection transition"),
    RECORD_IMMUTABLE("inspection-immutable", 409, "检查记录签字后不得修改", "Inspection record is immutable"),
    DATES("inspection-dates", 422, "检查日期不正确", "Inspection dates are wrong"),
    INSPECTOR_MISSING("inspector-missing", 422, "没有检查人员", "Inspectors are missing"),
    CERTIFICATE_MISSING("certificate-missing", 422, "执法检查须有两名以上持证人员", "Two certified inspectors are required"),
    RECORD_INCOMPLETE("inspection-record-incomplete", 422, "检查记录不完整", "Inspection record is incomplete"),
    SIGNATURE_MISSING("signature-missing", 422, "检查记录签字不全", "Signatures are missing"),
    SIGNATURE_INVALID("signature-invalid", 422, "签字不正确", "Signature is wrong"),
    PRINCIPAL_EXAM_MISSING("principal-exam-missing", 422, "没有主要负责人考试记录", "Exam record of the principal is missing"),
    MAJOR_HAZARD_CHECK_MISSING("major-hazard-check-missing", 422, "没有重大事故隐患检查记录", "Check of major hazards is missing"),
    CHECKLIST_UNKNOWN("checklist-unknown", 422, "检查表或检查项不存在", "Unknown checklist or item"),
    ORGANISATION_NOT_ALLOWED(
            "inspection-organisation-not-allowed", 422, "组织检查的单位不正确", "Organisation cannot organise this inspection"),
    PLAN_DUPLICATE("enterprise-already-planned", 409, "该企业已列入计划", "Enterprise already planned"),
    PLAN_REMOVED("enterprise-already-removed", 409, "该企业已移出计划", "Enterprise already removed from the plan"),
    PLAN_INVALID("plan-invalid", 422, "列入计划的内容不正确", "Plan entry is wrong");

    private final Definition definition;

    InspectionProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
