package io.github.bihuan.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bihuan.documentation.OpenApiDocument;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An operation of the OpenAPI document, and what {@code endpoints.csv} says of it.
 *
 * @param path with the names of its parameters in braces
 * @param column the column of specification §5.3 that it belongs to
 * @param right what somebody does with it
 */
record Operation(String method, String path, String column, String right, Subject subject, JsonNode definition) {

    /** What an operation is about; it decides who is inside. */
    enum Subject {
        ENTERPRISE,
        CAMPAIGN,
        NOTICE,
        INBOX,
        DUTY,
        PERSON,
        HERE,
        DIRECTORY,
        REFERENCE
    }

    private static final String EVERYBODY = "everybody";
    private static final String PUBLIC = "public";

    /**
     * Every operation, in the order of the document.
     *
     * @throws IllegalStateException naming the operations without a line, or the lines without an operation
     */
    static List<Operation> all(OpenApiDocument document) {
        Map<String, List<String>> lines = endpoints();
        var nameless = new ArrayList<>(document.operations().keySet());
        nameless.removeAll(lines.keySet());
        require(nameless, "endpoints that the matrix does not name: add them to endpoints.csv");
        var gone = new ArrayList<>(lines.keySet());
        gone.removeAll(document.operations().keySet());
        require(gone, "lines of endpoints.csv without an endpoint");
        return document.operations().entrySet().stream()
                .map(entry -> of(lines.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Map<String, List<String>> endpoints() {
        var lines = new LinkedHashMap<String, List<String>>();
        for (List<String> line : Table.lines("endpoints.csv")) {
            require(
                    lines.put(line.get(0) + " " + line.get(1), line) == null ? List.of() : line,
                    "said twice in endpoints.csv");
        }
        return lines;
    }

    private static Operation of(List<String> line, JsonNode definition) {
        return new Operation(
                line.get(0), line.get(1), line.get(2), line.get(3), Subject.valueOf(line.get(4)), definition);
    }

    private static void require(List<String> none, String otherwise) {
        if (!none.isEmpty()) {
            throw new IllegalStateException(otherwise + ": " + none);
        }
    }

    /** Whether it answers until somebody hangs up. */
    boolean streams() {
        return definition.path("responses").path("200").path("content").has(MediaType.SERVER_SENT_EVENTS);
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** Whether every token is welcome. */
    boolean isForAll() {
        return column.equals(EVERYBODY) || isPublic();
    }

    /** Whether no token is asked for. */
    boolean isPublic() {
        return column.equals(PUBLIC);
    }

    /** Whether it is about one object, or about a part of one. */
    boolean ofOne() {
        return path.contains("{");
    }

    /** Whether it reads what there is of a kind. */
    boolean lists() {
        return reads() && !ofOne();
    }

    /** Whether something is added to a collection that everybody has. */
    boolean adds() {
        return !reads() && !ofOne();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
