package io.github.bihuan.shared.problem;

import io.vertx.pgclient.PgException;
import java.util.Optional;
import java.util.Set;

/** Refusals of the database that are the client's doing, and its states in which nothing can be done now. */
final class DatabaseProblems {

    private static final String UNIQUE = "23505";
    private static final String FOREIGN_KEY = "23503";
    private static final String CHECK = "23514";
    private static final Set<String> BAD_VALUE = Set.of("22001", "22003", "22007", "22008", "22021", "22P05");
    /** Classes: connection exception, insufficient resources, operator intervention, read-only, lock or serialization. */
    private static final Set<String> UNAVAILABLE = Set.of("08", "53", "57", "25", "40", "55");

    private DatabaseProblems() {}

    static Optional<BusinessRuleViolation> of(PgException failure) {
        String state = failure.getSqlState();
        if (UNIQUE.equals(state)) {
            return Optional.of(new BusinessRuleViolation(CommonProblem.CONFLICT, null, "已存在相同的记录"));
        }
        if (FOREIGN_KEY.equals(state)) {
            return Optional.of(new BusinessRuleViolation(CommonProblem.UNKNOWN_REFERENCE, null, "引用的对象不存在"));
        }
        if (CHECK.equals(state)) {
            return Optional.of(new BusinessRuleViolation(CommonProblem.CONFLICT, null, "与数据约束冲突"));
        }
        if (state != null && BAD_VALUE.contains(state)) {
            return Optional.of(new BusinessRuleViolation(CommonProblem.VALIDATION_FAILED, null, "字段值超出允许范围"));
        }
        return Optional.empty();
    }

    static boolean isUnavailable(String state) {
        return state != null && UNAVAILABLE.contains(state.substring(0, 2));
    }
}
