package io.github.bihuan.shared.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Bean Validation's findings as violations with the field path a client knows (method and parameter names left out). */
final class ConstraintMessages {

    /** Bean Validation's own word for an element; its index stands before it. */
    private static final String ELEMENT = "\\.<[^>]*>";

    private ConstraintMessages() {}

    static List<Violation> violations(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(ConstraintMessages::violation)
                .sorted(java.util.Comparator.comparing(Violation::field))
                .toList();
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        return new Violation(field(violation.getPropertyPath()), violation.getMessage());
    }

    private static String field(Path path) {
        String properties = StreamSupport.stream(path.spliterator(), false)
                .filter(node ->
                        node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT)
                .map(Path.Node::toString)
                .collect(Collectors.joining("."))
                .replaceAll(ELEMENT, "");
        return properties.isEmpty() ? lastOf(path) : properties;
    }

    private static String lastOf(Path path) {
        String last = "";
        for (Path.Node node : path) {
            last = node.getName();
        }
        return last;
    }
}
