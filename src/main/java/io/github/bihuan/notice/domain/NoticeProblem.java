package io.github.bihuan.notice.domain;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of the notice feature. */
public enum NoticeProblem implements ProblemType {
    ILLEGAL_NOTICE_TRANSITION("illegal-notice-transition", 409, "通知的当前状态不允许此操作", "Not possible in this notice state");

    private final String code;
    private final int status;
    private final String title;
    private final String titleEn;

    NoticeProblem(String code, int status, String title, String titleEn) {
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
