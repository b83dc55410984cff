package io.github.bihuan.notice.domain;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of the notice feature. */
public enum NoticeProblem implements ProblemType {
    ILLEGAL_NOTICE_TRANSITION("illegal-notice-transition", 409, "通知的当前状态不允许此操作", "Not possible in this notice state"),
    LEADER_MUST_SIGN("leader-must-sign", 403, "该文书须由领导签发", "A leader has to sign this"),
    NOT_ADDRESSEE("not-addressee", 403, "您不是该通知的接收人", "You are not a recipient of this notice"),
    NO_DOCUMENT("no-document", 409, "该通知没有文书", "This notice has no document"),
    OPINION_REQUIRED("opinion-required", 422, "不同意签发须说明理由", "A refusal needs an opinion");

    private final Definition definition;

    NoticeProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
