package io.github.bihuan.shared.problem;

/**
 * A kind of refusal with a stable code. Each feature owns one enum of these; {@code docs/problems.md} is generated from
 * them. The {@code type} of the answer is {@code /problems/<code>}.
 */
public interface ProblemType {

    /**
     * What is fixed about a kind of refusal.
     *
     * @param code stable kebab-case code that clients may rely on, such as {@code plan-incomplete}
     * @param status HTTP status of the answer
     * @param title for Chinese readers (the default language)
     * @param titleEn for readers who ask for English
     */
    record Definition(String code, int status, String title, String titleEn) {}

    Definition definition();

    default String code() {
        return definition().code();
    }

    default int status() {
        return definition().status();
    }

    default String title() {
        return definition().title();
    }

    default String titleEn() {
        return definition().titleEn();
    }

    /** The refusal, about a field of the request or null. */
    default BusinessRuleViolation on(String field, String detail) {
        return new BusinessRuleViolation(this, field, detail);
    }

    /** Refuses unless the condition holds. */
    default void unless(boolean holds, String field, String detail) {
        if (!holds) {
            throw on(field, detail);
        }
    }
}
