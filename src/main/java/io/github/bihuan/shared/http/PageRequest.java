package io.github.bihuan.shared.http;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import java.util.Optional;

/**
 * Which page of a list is wanted.
 *
 * @param limit rows per page, 1…200
 * @param cursorText the {@code nextCursor} of the page before, or null
 * @param count whether a bounded total is wanted
 */
public record PageRequest(int limit, String cursorText, boolean count) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 200;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new BusinessRuleViolation(CommonProblem.INVALID_LIMIT, "limit", "limit 应在 1 至 " + MAX_LIMIT + " 之间");
        }
    }

    /** @param parts how many ordering keys the list has */
    public Optional<Cursor> cursor(int parts) {
        return cursorText == null || cursorText.isBlank()
                ? Optional.empty()
                : Optional.of(Cursor.decode(cursorText, parts));
    }

    /** Rows to fetch: one more than wanted tells whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }
}
