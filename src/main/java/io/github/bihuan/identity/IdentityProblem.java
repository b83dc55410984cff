package io.github.bihuan.identity;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of the directory. */
public enum IdentityProblem implements ProblemType {
    INSUFFICIENT_USER_AUTHENTICATION(
            "insufficient-user-authentication", 401, "登录已过时或安全级别不够，请重新登录", "Login too old or too weak"),
    REGION_OUTSIDE_JURISDICTION("region-outside-jurisdiction", 403, "不在管辖范围内", "Region outside jurisdiction"),
    DUPLICATE_ORGANISATION("duplicate-organisation", 409, "组织机构代码已存在", "Organisation code exists"),
    DUPLICATE_SUBJECT("duplicate-subject", 409, "该登录账号已属于另一人员", "Subject belongs to another official"),
    DUPLICATE_ASSIGNMENT("duplicate-assignment", 409, "已有相同的有效责任分工", "Assignment exists"),
    ASSIGNMENT_REVOKED("assignment-revoked", 409, "责任分工已解除", "Assignment already revoked"),
    ORGANISATION_LEVEL_MISMATCH("organisation-level-mismatch", 422, "组织机构级别与行政区划不符", "Level does not match region"),
    ORGANISATION_CYCLE("organisation-cycle", 422, "上级机构不能是自身或其下级", "Parent is the organisation or below it"),
    ORGANISATION_DISSOLVED("organisation-dissolved", 422, "组织机构已撤销", "Organisation dissolved"),
    OFFICIAL_LEFT("official-left", 422, "该人员已离任", "Official has left"),
    ASSIGNMENT_TARGET_INVALID("assignment-target-invalid", 422, "责任分工的对象不正确", "Invalid assignment target"),
    REVOCATION_DATE_INVALID("revocation-date-invalid", 422, "解除日期不正确", "Invalid revocation date");

    private final Definition definition;

    IdentityProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
