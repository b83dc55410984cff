package io.github.bihuan.matrix;

import io.github.bihuan.matrix.Specification.Range;
import java.util.UUID;

/**
 * What a visitor is to see and to reach of the world, said once more and independently of the program: from the cells of the
 * specification and from where the world's objects lie.
 */
record ScopeModel(Specification specification, MatrixWorld world) {

    /** Whether the role may do it at all. */
    boolean permits(Operation operation, Visitor visitor) {
        return cell(operation, visitor) != null;
    }

    private Range cell(Operation operation, Visitor visitor) {
        return specification.of(visitor.role(), operation);
    }

    /** Whether what an operation is about is there for a visitor whose role permits it. */
    boolean reaches(Operation operation, Visitor visitor) {
        Range cell = cell(operation, visitor);
        return switch (operation.subject()) {
            case REFERENCE -> true;
            case CAMPAIGN -> operation.reads() ? seesCampaign(cell, visitor) : inRegion(cell, visitor);
            case NOTICE -> cell == Range.ADR ? knowsNotice(operation, visitor) : inRegion(cell, visitor);
            case INBOX -> receives(visitor);
            case DUTY -> inRegion(cell, visitor) && isSomebody(cell, visitor);
            case PERSON -> visitor.official() != null;
            case HERE -> visitor.region() != null;
            case ENTERPRISE, DIRECTORY -> business(cell, visitor);
        };
    }

    private boolean business(Range cell, Visitor visitor) {
        return inRegion(cell, visitor)
                && switch (cell) {
                    case OWN -> world.enterprise().equals(visitor.enterprise());
                    case ASG -> world.assigned().equals(visitor.official());
                    default -> true;
                };
    }

    private boolean inRegion(Range cell, Visitor visitor) {
        return visitor.region() == null ? cell == Range.ADM : world.town().startsWith(visitor.region());
    }

    /** The published campaign of the town is read in the town, above it and below it. */
    private boolean seesCampaign(Range cell, Visitor visitor) {
        return visitor.region() != null
                && isSomebody(cell, visitor)
                && (world.town().startsWith(visitor.region())
                        || visitor.region().startsWith(world.town()));
    }

    /** Whose scope is an enterprise or an official's enterprises must be one. */
    private static boolean isSomebody(Range cell, Visitor visitor) {
        return switch (cell) {
            case OWN -> visitor.enterprise() != null;
            case ASG -> visitor.official() != null;
            default -> true;
        };
    }

    /** Whether a campaign that the visitor must not change is one that the visitor sees. */
    boolean seesOnly(Operation operation, Visitor visitor) {
        return operation.subject() == Operation.Subject.CAMPAIGN
                && operation.ofOne()
                && seesCampaign(cell(operation, visitor), visitor);
    }

    /** What the lists of notices show: each recipient another one, the authorities the enterprise's. */
    UUID notice(Visitor visitor) {
        return world.id(isAssigned(visitor) ? "official's notice" : "notice");
    }

    /** The notice about the hazard went to the enterprise, another to its official; in its region it is read. */
    private boolean knowsNotice(Operation operation, Visitor visitor) {
        return operation.ofOne() ? isRecipient(visitor) || readsLetters(visitor) : receives(visitor);
    }

    private boolean readsLetters(Visitor visitor) {
        return specification.of(visitor.role(), "letters", "read") == Range.REG && inRegion(Range.REG, visitor);
    }

    private boolean receives(Visitor visitor) {
        return isRecipient(visitor) || isAssigned(visitor);
    }

    private boolean isRecipient(Visitor visitor) {
        return world.enterprise().equals(visitor.enterprise());
    }

    private boolean isAssigned(Visitor visitor) {
        return world.assigned().equals(visitor.official());
    }
}
