package io.github.bihuan.shared.problem;

import java.util.List;
import java.util.Objects;

/**
 * The only exception a rule throws: which rule, which field of the request it is about (or none) and a Chinese sentence that
 * says what to do. Nothing has been written when it is thrown inside a transaction: the transaction rolls back.
 */
public final class BusinessRuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Violation> violations;

    public BusinessRuleViolation(ProblemType type, String field, String detail) {
        this(type, detail, field == null ? List.of() : List.of(new Violation(field, detail)));
    }

    public BusinessRuleViolation(ProblemType type, String detail, List<Violation> violations) {
        super(detail, null, false, false);
        this.type = Objects.requireNonNull(type);
        this.violations = List.copyOf(violations);
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }
}
