package io.github.bihuan.imports;

import io.github.bihuan.identity.OrganisationRef;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.FindingCode;
import java.util.List;
import java.util.UUID;

/**
 * Which organisation a text means: its name, short name or code.
 *
 * @param organisations those that the texts may mean
 */
record OrganisationWords(List<OrganisationRef> organisations) {

    String regionOf(UUID id) {
        return organisations.stream()
                .filter(known -> known.id().equals(id))
                .map(OrganisationRef::regionCode)
                .findFirst()
                .orElseThrow();
    }

    /** The row with the organisation's id in {@code idField}, or with what is wrong; no text, nothing to resolve. */
    CheckedRow resolved(CheckedRow row, String field, String idField) {
        String text = row.value(field);
        if (text == null) {
            return row;
        }
        List<OrganisationRef> meant = organisations.stream()
                .filter(known ->
                        text.equals(known.name()) || text.equals(known.shortName()) || text.equals(known.code()))
                .toList();
        if (meant.size() == 1) {
            return row.resolved(idField, meant.get(0).id().toString());
        }
        String fault = meant.isEmpty() ? "组织机构中没有“" + text + "”" : "组织机构“" + text + "”不唯一，请填机构代码";
        return row.with(List.of(row.at().error(field, FindingCode.UNKNOWN_REFERENCE, fault)));
    }
}
