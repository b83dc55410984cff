package io.github.bihuan.shared.problem;

/**
 * A kind of refusal with a stable code. Each feature owns one enum of these; {@code docs/problems.md} is generated from
 * them. The {@code type} of the answer is {@code /problems/<code>}.
 */
public interface ProblemType {

    /** Stable kebab-case code that clients may rely on, such as {@code plan-incomplete}. */
    String code();

    /** HTTP status of the answer. */
    int status();

    /** Title for Chinese readers (the default language). */
    String title();

    /** Title for readers who ask for English. */
    String titleEn();
}
