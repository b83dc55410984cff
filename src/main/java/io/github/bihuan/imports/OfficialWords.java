package io.github.bihuan.imports;

import io.github.bihuan.identity.OfficialRef;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.FindingCode;
import java.util.List;

/**
 * Which official a name means.
 *
 * @param officials those in office that the names may mean, within the importer's jurisdiction
 */
record OfficialWords(List<OfficialRef> officials) {

    /** The row with the official's id in {@code idField}, or with what is wrong; no text, nothing to resolve. */
    CheckedRow resolved(CheckedRow row, String field, String idField) {
        String name = row.value(field);
        if (name == null) {
            return row;
        }
        List<OfficialRef> meant = officials.stream()
                .filter(official -> official.name().equals(name))
                .toList();
        if (meant.size() == 1) {
            return row.resolved(idField, meant.get(0).id().toString());
        }
        String fault = meant.isEmpty() ? "人员名录中没有在职的“" + name + "”" : "在职的“" + name + "”不止一人，请在系统内指定";
        return row.with(List.of(row.at().error(field, FindingCode.UNKNOWN_REFERENCE, fault)));
    }
}
