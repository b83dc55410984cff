package io.github.bihuan.event;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of the stream. */
public enum EventProblem implements ProblemType {
    TOO_MANY_STREAMS("too-many-streams", 503, "动态连接数已满", "Too many streams");

    private final Definition definition;

    EventProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
