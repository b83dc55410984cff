package io.github.bihuan.matrix;

import io.github.bihuan.matrix.Requests.Answered;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;

/** Compares what a visitor was answered with what the specification says. */
record Judge(ScopeModel model, Requests requests) {

    /** What the specification says of a request. */
    enum Outcome {
        /** The role may not do it: 403, whatever it is about. */
        FORBIDDEN,
        /** The role may, and what it is about is there. */
        INSIDE,
        /** The role may, but what it is about is not there for it: 404, in no list, and no word of it. */
        OUTSIDE
    }

    private static final String ROLE = "forbidden";
    private static final String REGION = "region-outside-jurisdiction";

    /** How it is refused to add something to what does not exist for the visitor. */
    private static final Set<String> REFUSED =
            Set.of(REGION, "unknown-reference", "unknown-region", "report-without-reporter");

    Outcome expected(Operation operation, Visitor visitor) {
        if (!model.permits(operation, visitor)) {
            return Outcome.FORBIDDEN;
        }
        return model.reaches(operation, visitor) ? Outcome.INSIDE : Outcome.OUTSIDE;
    }

    /** What is wrong with an answer, or nothing. */
    Optional<String> fault(Operation operation, Answered<Visitor> answered) {
        HttpResponse<String> answer = answered.answer();
        String wrong =
                switch (expected(operation, answered.visitor())) {
                    case FORBIDDEN -> says(answer, 403, ROLE) ? null : "must be forbidden";
                    case INSIDE -> inside(operation, answered);
                    case OUTSIDE -> outside(operation, answered);
                };
        return Optional.ofNullable(wrong)
                .map(expected ->
                        operation + " as " + answered.visitor() + ": " + expected + ", was " + shortened(answer));
    }

    /** Whether an insider's request got as far as the object: done, or refused for a version or a state only. */
    static boolean hasReached(HttpResponse<String> answer) {
        int status = answer.statusCode();
        return status < 300 || status == 409 || status == 412;
    }

    private String inside(Operation operation, Answered<Visitor> answered) {
        HttpResponse<String> answer = answered.answer();
        String listed = listed(operation, answered.visitor());
        if (operation.reads()) {
            return answer.statusCode() != 200
                    ? "is to be read"
                    : listed == null || answer.body().contains(listed) ? null : "must be in the list";
        }
        return isLet(answer) ? null : "is allowed";
    }

    /** A rule of the domain may refuse it still, but neither the role nor the region nor that it is not there. */
    private static boolean isLet(HttpResponse<String> answer) {
        return hasReached(answer)
                || answer.statusCode() == 422
                || answer.statusCode() == 403 && !says(answer, 403, ROLE) && !says(answer, 403, REGION);
    }

    private String outside(Operation operation, Answered<Visitor> answered) {
        HttpResponse<String> answer = answered.answer();
        if (answer.body().contains(MatrixWorld.SECRET)) {
            return "leaks";
        }
        String listed = listed(operation, answered.visitor());
        if (listed != null) {
            return answer.statusCode() == 200 && !answer.body().contains(listed) ? null : "must not be in the list";
        }
        if (model.seesOnly(operation, answered.visitor())) {
            return says(answer, 403, REGION) ? null : "is only to be read";
        }
        boolean unknown = answer.statusCode() == 404
                || operation.adds() && REFUSED.stream().anyMatch(code -> says(answer, answer.statusCode(), code));
        return unknown ? null : "must not exist";
    }

    /** The object that a list shows to those inside and to nobody else, or null when it is no such list. */
    private String listed(Operation operation, Visitor visitor) {
        if (!operation.lists()) {
            return null;
        }
        Object id =
                switch (operation.subject()) {
                    case NOTICE, INBOX -> model.notice(visitor);
                    default -> requests.listed(operation);
                };
        return id == null ? null : id.toString();
    }

    private static boolean says(HttpResponse<String> answer, int status, String code) {
        return answer.statusCode() == status && answer.body().contains("\"code\":\"" + code + "\"");
    }

    private static String shortened(HttpResponse<String> answer) {
        String body = answer.body();
        return answer.statusCode() + " " + body.substring(0, Math.min(300, body.length()));
    }
}
