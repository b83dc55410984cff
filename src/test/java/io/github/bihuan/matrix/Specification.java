package io.github.bihuan.matrix;

import io.github.bihuan.identity.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Specification §5.3 as {@code specification.csv} has it: the expectation, which knows nothing of the program's own table.
 *
 * @param cells how far each right of a column reaches for a role
 */
record Specification(Map<Cell, Range> cells) {

    /** How far a right reaches; what it means for the world's objects says {@link ScopeModel}. */
    enum Range {
        REG,
        ASG,
        OWN,
        OPN,
        ADR,
        ADM,
        ALL
    }

    /** A right of a column, such as {@code read} of {@code hazards}, for a role. */
    record Cell(Role role, String column, String right) {}

    static Specification read() {
        var cells = new HashMap<Cell, Range>();
        for (List<String> line : Table.lines("specification.csv")) {
            Role role = Role.valueOf(line.get(0));
            Range range = Range.valueOf(line.get(2));
            for (String right : line.get(3).split(" ")) {
                var cell = new Cell(role, line.get(1), right);
                if (cells.put(cell, range) != null) {
                    throw new IllegalStateException("said twice: " + cell);
                }
            }
        }
        return new Specification(Map.copyOf(cells));
    }

    /** How far the right that an operation takes reaches for a role, or null when the role has it not. */
    Range of(Role role, Operation operation) {
        return operation.isForAll() ? Range.ALL : of(role, operation.column(), operation.right());
    }

    /** How far a right of a column reaches for a role, or null. */
    Range of(Role role, String column, String right) {
        return cells.get(new Cell(role, column, right));
    }

    /** Whether some role has the right. */
    boolean knows(String column, String right) {
        return cells.keySet().stream()
                .anyMatch(cell -> cell.column().equals(column) && cell.right().equals(right));
    }
}
