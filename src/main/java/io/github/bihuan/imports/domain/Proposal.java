package io.github.bihuan.imports.domain;

import java.util.UUID;

/**
 * What a row is, or may be, the same as.
 *
 * @param subjectId the existing object, or null for a row of the file
 * @param code its code, such as a credit code or a hazard's number
 * @param row the earlier row of the file, as {@code 工作表!行}, or null
 */
public record Proposal(UUID subjectId, String code, String name, String row) {

    public static Proposal existing(UUID subjectId, String code, String name) {
        return new Proposal(subjectId, code, name, null);
    }

    public static Proposal earlier(Location location) {
        return new Proposal(null, null, null, location.sheet() + "!" + location.row());
    }
}
