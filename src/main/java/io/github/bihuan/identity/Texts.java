package io.github.bihuan.identity;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;

/** Texts that clients give and texts that lists show. */
final class Texts {

    private static final int LONGEST_SEARCH = 100;

    private Texts() {}

    /** A search text without blanks around it; null when there is none; refuses (400) a very long one. */
    static String search(String text) {
        String stripped = strip(text);
        if (stripped != null && stripped.length() > LONGEST_SEARCH) {
            throw new BusinessRuleViolation(CommonProblem.INVALID_PARAMETER, "q", "搜索内容不得超过 " + LONGEST_SEARCH + " 个字");
        }
        return stripped;
    }

    /** Without blanks around it; null when nothing is left. */
    static String strip(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The new value of an optional text: null leaves the old one, an empty text removes it. */
    static String changed(String old, String given) {
        return given == null ? old : strip(given);
    }
}
