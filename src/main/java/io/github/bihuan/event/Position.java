package io.github.bihuan.event;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the stream: after the event of this transaction with this number. Transactions are ordered by their ids, and one is
 * told only when all before it have ended; so nothing that commits late can slip in behind a client.
 */
record Position(long transaction, long number) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** @param text of the header {@code Last-Event-ID} */
    static Position of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new BusinessRuleViolation(
                    CommonProblem.INVALID_PARAMETER, "Last-Event-ID", "Last-Event-ID 无效，请不带该请求头重新连接");
        }
        return new Position(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)));
    }

    String text() {
        return transaction + "-" + number;
    }
}
