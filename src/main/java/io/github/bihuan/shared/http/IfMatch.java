package io.github.bihuan.shared.http;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;

/**
 * The {@code If-Match} header of a request: the version the client has seen.
 *
 * @param header the header's text, or null when absent
 */
public record IfMatch(String header) {

    private static final String ANY = "*";

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses the write when the header is missing (428) or names another version (412). */
    public void require(long version) {
        if (header == null || header.isBlank()) {
            throw new BusinessRuleViolation(
                    CommonProblem.PRECONDITION_REQUIRED, "If-Match", "请先读取该对象，并在 If-Match 请求头中带上其 ETag");
        }
        if (!matches(version)) {
            throw new BusinessRuleViolation(
                    CommonProblem.STALE_VERSION, "If-Match", "该对象已被修改，当前版本为 " + version + "，请重新读取后再提交");
        }
    }

    private boolean matches(long version) {
        for (String candidate : header.split(",")) {
            String tag = candidate.strip();
            if (tag.equals(ANY) || tag.replace("W/", "").equals(etag(version))) {
                return true;
            }
        }
        return false;
    }
}
